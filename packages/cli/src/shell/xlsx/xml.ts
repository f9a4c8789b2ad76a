import { SaxesParser } from 'saxes';
import { mib } from '../io/sizes.js';
import { XlsxFault } from './fault.js';

export type Attributes = Readonly<Record<string, string>>;

/** Who is told of the elements of a text, by their names without prefixes, and of what stands between them. */
export interface XmlReader {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

// A text, comment or attribute of this many characters is none of Excel's; it would be kept whole until it ends.
const longestPiece = 8 * mib;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML as it comes; yields after each piece, so that what was read can be handed on before the next one. */
export async function* readXml(
  pieces: AsyncIterable<Uint8Array>,
  reader: XmlReader,
): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const found = { damage: false, since: 0 };
  const told = (): void => {
    found.since = 0;
  };
  parser.on('error', () => {
    found.damage = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    told();
    reader.open(withoutPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    told();
    reader.close?.(withoutPrefix(name));
  });
  const text = (read: string): void => {
    told();
    reader.text?.(read);
  };
  parser.on('text', text);
  parser.on('cdata', text);

  const decoder = new TextDecoder('utf-8');
  for await (const piece of pieces) {
    const read = decoder.decode(piece, { stream: true });
    found.since += read.length;
    if (found.since > longestPiece) throw new XlsxFault('LargeXlsx');
    parser.write(read);
    if (found.damage) throw new XlsxFault('DamagedXlsx');
    yield;
  }
  parser.close();
  if (found.damage) throw new XlsxFault('DamagedXlsx');
}

/** Reads a whole part. */
export const readAll = async (pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> => {
  const reading = readXml(pieces, reader);
  while ((await reading.next()).done !== true);
};
