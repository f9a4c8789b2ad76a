import { XlsxFault } from './fault.js';
import type { XmlReader } from './xml.js';

/** How many characters of a cell are kept: more than any field may have, and little of a text that nobody needs. */
const kept = 1000;

// Excel writes characters that XML cannot hold as _x000D_.
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A copy of its own: a part of a string keeps the whole of it in memory, which is a piece of the file here. */
export const copyOf = (text: string): string => Buffer.from(unescaped(text.slice(0, kept))).toString();

/** Collects the text of a string, which may stand in several runs; how it is pronounced is left out. */
export interface TextCollector extends Required<XmlReader> {
  /** The text since the last call. */
  readonly take: () => string;
}

export const textCollector = (): TextCollector => {
  const state = { text: '', inText: false, inPhonetic: false };
  return {
    open: (name) => {
      if (name === 't') state.inText = true;
      if (name === 'rPh') state.inPhonetic = true;
    },
    close: (name) => {
      if (name === 't') state.inText = false;
      if (name === 'rPh') state.inPhonetic = false;
    },
    text: (text) => {
      if (state.inText && !state.inPhonetic && state.text.length < kept) state.text += text;
    },
    take: () => {
      const { text } = state;
      state.text = '';
      return copyOf(text);
    },
  };
};

// More than a workbook of a million rows needs; what is kept of it fits into memory.
const mostStrings = 4_000_000;
const mostCharacters = 256 * 1024 * 1024;

/** The texts that the cells of a workbook refer to by their numbers, from 0. */
export const sharedStrings = (): XmlReader & { readonly texts: ReadonlyArray<string> } => {
  const texts: string[] = [];
  const collector = textCollector();
  let characters = 0;
  return {
    texts,
    open: collector.open,
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      const text = collector.take();
      characters += text.length;
      if (texts.length === mostStrings || characters > mostCharacters) throw new XlsxFault('LargeXlsx');
      texts.push(text);
    },
  };
};
