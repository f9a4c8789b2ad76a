import fc from 'fast-check';

const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^\\d{${min},${max}}$`));
const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));

const mobileAfterZero = fc
  .tuple(fc.constantFrom('1', '2', '3', '5', '7', '8', '9'), digits(7, 10))
  .map(([third, rest]) => `8${third}${rest}`);
/** A mobile number, at home and from abroad. */
const mobile = fc
  .tuple(fc.constantFrom('0', '62', '+62', '0062'), mobileAfterZero)
  .map((parts) => parts.join(''));

const province = fc.constantFrom(
  '11',
  '19',
  '21',
  '31',
  '35',
  '36',
  '51',
  '64',
  '71',
  '76',
  '82',
  '91',
  '97',
);
const dayOfBirth = fc.oneof(two(1, 31), two(41, 71));
const nik = fc
  .tuple(
    province,
    two(1, 79),
    two(1, 50),
    dayOfBirth,
    two(1, 12),
    two(0, 99),
    fc.integer({ min: 1, max: 9999 }),
  )
  .map(([a, b, c, d, m, y, n]) => `${a}${b}${c}${d}${m}${y}${String(n).padStart(4, '0')}`);
const nip = fc
  .tuple(two(50, 99), two(1, 12), two(1, 31), two(0, 25), two(1, 12), fc.constantFrom('1', '2'), digits(3, 3))
  .map(([y, m, d, y2, m2, sex, n]) => `19${y}${m}${d}20${y2}${m2}${sex}${n}`);

const script = fc.constantFrom('0'.codePointAt(0)!, 0xff10, 0x0660, 0x0966, 0x1d7ce);
const inScript = (text: string, zero: number): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** The text cut into pieces of these lengths, over and over, with one separator between them. */
const cut = (text: string, lengths: ReadonlyArray<number>, separator: string): string => {
  const pieces: string[] = [];
  let rest = text;
  for (let i = 0; rest !== ''; i++) {
    const length = lengths[i % lengths.length]!;
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return pieces.join(separator);
};
const lengths = fc.oneof(
  fc.constant([1]),
  fc.constant([99]),
  fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 4 }),
);

/** A NIK, a NIP or a mobile number in pieces, as people write it with these separators. */
export const aNumber = (separators: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.oneof(mobile, nik, nip), lengths, fc.constantFrom(...separators))
    // 62.812.345.678 is an amount as well.
    .map(([text, lengths, separator]) =>
      cut(text, lengths, text.startsWith('62') && separator === '.' ? '-' : separator),
    );

/** A number of the fixed network, with its area code apart. */
export const aLandline = (separators: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(
        fc.tuple(fc.constantFrom('021', '022', '024', '031', '061'), fc.stringMatching(/^[3-9]\d{6,7}$/)),
        fc.tuple(
          fc.constantFrom('0274', '0341', '0411', '0561', '0751', '0967'),
          fc.stringMatching(/^[2-9]\d{4,6}$/),
        ),
      ),
      fc.constantFrom(...separators),
    )
    .map(([[area, local], separator]) => `${area}${separator}${local}`);

/** The same in digits of other scripts, and with characters in it that nobody sees. */
export const disguised = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(number, script, fc.constantFrom('', '\u200b', '\u2060', '\ufe0f'))
    .map(([text, zero, unseen]) => Array.from(inScript(text, zero)).join(unseen));

export const anEmail: fc.Arbitrary<string> = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9._-]{0,12}$/),
    fc.array(fc.stringMatching(/^[a-zé0-9]([a-z0-9-]{0,8}[a-z0-9])?$/), { minLength: 1, maxLength: 4 }),
    fc.stringMatching(/^[a-z]{2,6}$/),
  )
  .map(([name, labels, end]) => `${name}@${labels.join('.')}.${end}`);
