import { byteOrderMarkOf } from './byte-order-mark.js';

/**
 * The text of a whole file: UTF-8, or UTF-16 where a byte-order mark says so, as PowerShell and Notepad write it. The
 * mark is left out, and what is no text becomes U+FFFD.
 */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder(byteOrderMarkOf(bytes)?.encoding).decode(bytes);
