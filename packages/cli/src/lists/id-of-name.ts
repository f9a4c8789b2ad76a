const isId = (text: string): boolean => /^[\p{L}\p{N}._:/-]+$/u.test(text);

/**
 * The id of a name: `kartu-indonesia-pintar-kip` of `Kartu Indonesia Pintar (KIP)`. What is an id already stays as it is;
 * `-` where there is no name.
 */
export const idOfName = (name: string): string => {
  const text = name.normalize('NFKC').trim();
  if (text === '' || isId(text)) return text || '-';
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-') || '-';
};
