/** The same for ids that one name may have become, such as `DLH` and `dlh`; 1.1 and 11 are two numbers. */
export const spellingKey = (id: string): string =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, ' ')
    .replace(/[^\p{L}\p{N} ]+/gu, '');
