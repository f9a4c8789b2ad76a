/**
 * The text of a whole file: UTF-8, or UTF-16 where a byte-order mark says so, as PowerShell and Notepad write it. The
 * mark is left out, and what is no text becomes U+FFFD.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const isLittleEndian = first === 0xff && second === 0xfe;
  const isBigEndian = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittleEndian ? 'utf-16le' : isBigEndian ? 'utf-16be' : 'utf-8').decode(bytes);
};
