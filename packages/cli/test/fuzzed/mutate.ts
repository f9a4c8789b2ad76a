/** What stands for a citizen in fuzzed lines, and must not come out: a number, an identity, an address, a name. */
const personal = ['081234567890', '3526010101010001', 'siti@contoh.id', 'Siti Rahmawati'] as const;

/** Where one of them stands in a text. In the middle of more digits it is another number, and of nobody. */
export const personalIn = (text: string): ReadonlyArray<string> =>
  personal.flatMap((one) => text.match(new RegExp(`^.*(?<!\\d)${one}(?!\\d).*$`, 'm'))?.[0] ?? []);

/** Random whole numbers below a limit, all from one seed (https://en.wikipedia.org/wiki/Xorshift). */
export type Chance = (below: number) => number;
export const chanceFrom = (seed: number): Chance => {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

// Broken ends, signs of JSON and CSV, control characters, half a character, numbers that are none.
const pieces = [
  ...[
    '"',
    '""',
    "'",
    '\\',
    '\\u0000',
    '\\ud800',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ';',
    '\t',
    '\r',
    '\0',
    '\u001b[31m',
  ],
  ...[
    'null',
    'true',
    '-1',
    '1e999',
    '0x10',
    '99999999999999999999',
    'NaN',
    '__proto__',
    'constructor',
    '{"a":',
  ],
  ...[
    'é',
    '＠',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '😀',
    ' ',
    '  ',
    '2025-02-30',
    '9999-12-31T24:00:00Z',
    '../../x',
  ],
  ...personal,
];

type Change = (line: string, chance: Chance, others: ReadonlyArray<string>) => string;
const changes: ReadonlyArray<Change> = [
  // A piece is put in, or stands instead of what was there.
  (line, chance) => {
    const at = chance(line.length + 1);
    return line.slice(0, at) + pieces[chance(pieces.length)]! + line.slice(at + chance(3));
  },
  // The value of a field becomes another one.
  (line, chance) => {
    const all = [...line.matchAll(/"[^"]*"|[^",:{}]+/g)];
    const one = all[chance(Math.max(1, all.length))];
    if (one === undefined) return line;
    const quote = one[0].startsWith('"') ? '"' : '';
    const value = quote + pieces[chance(pieces.length)]! + quote;
    return line.slice(0, one.index) + value + line.slice(one.index + one[0].length);
  },
  // A stretch is gone, or there twice.
  (line, chance) => {
    const from = chance(line.length + 1);
    return line.slice(0, from) + line.slice(from + chance(20));
  },
  (line, chance) => {
    const from = chance(line.length + 1);
    return line.slice(0, from + chance(40)) + line.slice(from);
  },
  // The beginning of one, and the end of another.
  (line, chance, others) => {
    const other = others[chance(others.length)]!;
    return line.slice(0, chance(line.length + 1)) + other.slice(chance(other.length + 1));
  },
  (line) => line,
];

/** A line that is like the given ones, and not quite. It has no end of line. */
export const mutated = (lines: ReadonlyArray<string>, chance: Chance): string => {
  let line = lines[chance(lines.length)]!;
  for (let left = 1 + chance(3); left > 0; left -= 1) {
    line = changes[chance(changes.length)]!(line, chance, lines);
  }
  return line.replaceAll('\n', ' ');
};

/**
 * So many of them, in pieces as they would come through a pipe. The first is a line as it was given, since its first two
 * bytes say how the whole input is encoded: a NUL among them would make it UTF-16, which is refused as a whole.
 */
export function* mutatedPieces(
  lines: ReadonlyArray<string>,
  count: number,
  chance: Chance,
): Generator<string> {
  yield `${lines[0]!}\n`;
  for (let done = 1; done < count;) {
    const piece: Array<string> = [];
    for (; piece.length < 500 && done < count; done += 1) piece.push(mutated(lines, chance));
    yield `${piece.join('\n')}\n`;
  }
}
