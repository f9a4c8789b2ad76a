import { expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';

/** An input that is far longer than what is looked at, and whether it was told that nobody reads on. */
const long = (begin: string) => {
  const seen = { isClosed: false };
  const input = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield await Promise.resolve(Buffer.from(begin));
      for (let n = 0; n < 200; n++) yield await Promise.resolve(Buffer.alloc(64 * 1024, '0'));
      throw new Error('read to its end');
    } finally {
      seen.isClosed = true;
    }
  };
  return { seen, input: input() };
};

it.each([
  ['has no end in its first line', ''],
  ['begins with another header', 'nama,umur\n'],
  ['is no text', '\u00ff\u0000\n'],
])('a log that %s is closed when it is refused', async (_, begin) => {
  const { seen, input } = long(begin);
  const { exit } = await pengaduan(['import', '-', '--store', 'memory:'], [], {}, { input });
  expect({ exit, ...seen }).toEqual({ exit: 1, isClosed: true });
});
