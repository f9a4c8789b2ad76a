import type { DigitChain } from './digit-chain.js';

/** Where a text stands: the words of an office, or an identifier. */
export type TextKind = 'words' | 'id';

const [monthOfBirth, dayOfBirth] = ['(?:0[1-9]|1[0-2])', '(?:0[1-9]|[12]\\d|3[01])'];

/**
 * A NIK or the number of a family card: province, regency and district, the day (40 more for women), month and year of
 * birth, and a number (UU 24/2013; Permendagri 72/2022 on codes of regions).
 */
const nik = new RegExp(
  `^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])(?!00)\\d{2}(?!00)\\d{2}(?:0[1-9]|[12456]\\d|[37][01])${monthOfBirth}\\d{2}(?!0000)\\d{4}$`,
);

/** A NIP: date of birth, year and month of appointment (21 and more for contracts), sex, and a number. */
const nip = new RegExp(
  `^(?:19[3-9]\\d|20[01]\\d)${monthOfBirth}${dayOfBirth}(?:19[5-9]\\d|20\\d{2})(?:0[1-9]|1[0-2]|2\\d)[12]\\d{3}$`,
);

/** A mobile number, national or with 62, in one piece; in several pieces its prefix must be one that exists. */
const [mobile, mobileInPieces] = [/^(?:(?:00)?620?|0)8\d{7,11}$/, /^(?:(?:00)?620?|0)8[1-35-9]\d{7,10}$/];

// Jakarta, Bandung, Semarang, Surabaya and Medan have area codes of three digits; no local number begins with 0 or 1.
const fixed = ['(?:2[124]|[36]1)([2-9]\\d{6,7})', '[2-79]\\d{2}([2-9]\\d{4,6})'].join('|');
const [landline, landlineAbroad] = [new RegExp(`^0(?:${fixed})$`), new RegExp(`^620?(?:${fixed})$`)];
const beginsWithDate = new RegExp(`^${dayOfBirth}${monthOfBirth}(?:19|20)\\d{2}`);

/** Numbers by which an office knows a person. In one piece any 16 or 18 digits are taken for one. */
export const isCitizenNumber = ({ digits, groups }: DigitChain): boolean => {
  const isWhole = groups.length === 1 && (digits.length === 16 || digits.length === 18);
  return isWhole || nik.test(digits) || nip.test(digits);
};

const isMobile = ({ digits, groups: [first = '', ...others] }: DigitChain): boolean => {
  if (others.length === 0) return mobile.test(digits);
  // A Tracking ID may begin with 628 as well.
  return mobileInPieces.test(digits) && !(first.startsWith('62') && first.length >= 7);
};

const isLandline = ({ digits, groups, before }: DigitChain, kind: TextKind): boolean => {
  if (/\+$/.test(before)) return landlineAbroad.test(digits);
  const found = landline.exec(digits);
  const local = found?.[1] ?? found?.[2];
  if (local === undefined || /\d[-_]$/.test(before)) return false;
  const [first = ''] = groups;
  if (groups.length === 1) return kind === 'words' && !beginsWithDate.test(digits);
  // The area code stands apart, and the rest in no more than three pieces.
  return first.length + local.length === digits.length && groups.length <= 4;
};

/** Numbers by which a person is called. */
export const isTelephoneNumber = (chain: DigitChain, kind: TextKind): boolean =>
  isMobile(chain) || isLandline(chain, kind);
