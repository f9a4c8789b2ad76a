import { digitChains } from './digit-chain.js';
import { withoutDates, withoutQuantities } from './ordinary-number.js';
import { isCitizenNumber, isTelephoneNumber, type TextKind } from './personal-number.js';
import { plainText } from './plain-text.js';

const email = /[^\s@]@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/u;

/** No number of a person has fewer digits. */
const fewestDigits = 9;

/**
 * Whether a text holds a NIK, the number of a family card, a NIP, a telephone number or an e-mail address, in whatever
 * script and with whatever separators. It is a net, not a proof: ADR 11 says what it does not catch.
 */
export const holdsPersonalData = (text: string, kind: TextKind): boolean => {
  const plain = plainText(text);
  if (email.test(plain)) return true;
  if ((plain.match(/\d/g)?.length ?? 0) < fewestDigits) return false;
  const undated = withoutDates(plain);
  return (
    digitChains(undated).some(isCitizenNumber) ||
    digitChains(withoutQuantities(undated)).some((chain) => isTelephoneNumber(chain, kind))
  );
};
