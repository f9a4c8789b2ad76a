/**
 * A text as typed, without what may be a secret: an address may hold a password or a key. What stands before `//` and
 * what follows an option's `=` tells enough.
 */
export const redacted = (typed: string): string => {
  const text = typed.startsWith('-') ? typed.replace(/=.*$/s, '=...') : typed.replace(/\/\/.*$/s, '//...');
  return text.includes('@') ? '...' : text;
};
