import type { Command, Localized } from '@pengaduan/core';
import { spellingKey } from '../names/spelling-key.js';
import type { OddRow } from './warnings.js';

/** What rows name by ids, in which each character makes a difference. */
const fields = {
  agency: { id: 'OPD', en: 'The agency' },
  category: { id: 'Kategori', en: 'The category' },
  channel: { id: 'Kanal', en: 'The channel' },
} as const satisfies Readonly<Record<string, Localized>>;

type Field = keyof typeof fields;

/**
 * The ids that an import came upon, and which of them differ by case or punctuation alone: `DLH` and `dlh`, or
 * `dinas-p.u.p.r.` and `dinas-pupr`, are counted as two.
 */
export interface TwoSpellings {
  /** A line became this command; lines come in any order. `isNew`: it was not stored before, whether it is now or not. */
  readonly seen: (line: number, command: Command, isNew: boolean) => void;
  /** A warning for each id but the first, at the first line in which it stands, where any line with them is new. */
  readonly all: () => ReadonlyArray<OddRow>;
}

// Far more than a region has agencies, categories and channels.
const mostIds = 10_000;

const idsIn = (command: Command): ReadonlyArray<readonly [Field, string]> => [
  ...('agency' in command ? [['agency', command.agency] as const] : []),
  ...('agency' in command.by ? [['agency', command.by.agency] as const] : []),
  ...('onBehalfOf' in command.by ? [['agency', command.by.onBehalfOf] as const] : []),
  ...('category' in command ? [['category', command.category] as const] : []),
  ...('channel' in command ? [['channel', command.channel] as const] : []),
];

interface Spelt {
  readonly field: Field;
  /** The first line of each id. */
  readonly lines: Map<string, number>;
  isNew: boolean;
}

export const twoSpellings = (): TwoSpellings => {
  const found = new Map<string, Spelt>();
  let ids = 0;
  return {
    seen: (line, command, isNew) => {
      for (const [field, id] of idsIn(command)) {
        const key = `${field} ${spellingKey(id)}`;
        const spelt = found.get(key) ?? { field, lines: new Map<string, number>(), isNew: false };
        const first = spelt.lines.get(id);
        if (first === undefined && ++ids > mostIds) return;
        spelt.lines.set(id, Math.min(first ?? line, line));
        spelt.isNew ||= isNew;
        found.set(key, spelt);
      }
    },
    all: () =>
      [...found.values()].flatMap(({ field, lines, isNew }) => {
        const [other = 0, ...more] = isNew ? [...lines.values()].sort((one, next) => one - next) : [];
        return more.map((line) => ({
          line,
          warning: { type: 'TwoSpellings', field: fields[field], other } as const,
        }));
      }),
  };
};
