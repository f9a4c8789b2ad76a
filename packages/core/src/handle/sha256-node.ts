import { hash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, as hexadecimal digits: the one of Node, ten times as fast as that for anywhere. */
export const sha256 = (text: string): string => hash('sha256', text);
