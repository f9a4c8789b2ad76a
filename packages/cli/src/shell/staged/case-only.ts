import type { Command, Localized } from '@pengaduan/core';
import type { OddRow } from './warnings.js';

/** What rows name by ids, in which upper and lower case make a difference. */
const fields = {
  agency: { id: 'OPD', en: 'The agency' },
  category: { id: 'Kategori', en: 'The category' },
  channel: { id: 'Kanal', en: 'The channel' },
} as const satisfies Readonly<Record<string, Localized>>;

type Field = keyof typeof fields;

/** The ids that an import took in, and which of them differ by case alone: `DLH` and `dlh` are counted as two. */
export interface CaseOnly {
  /** A line was stored as this command; lines come in any order. */
  readonly stored: (line: number, command: Command) => void;
  /** A warning for each id but the first, at the first line in which it stands. */
  readonly all: () => ReadonlyArray<OddRow>;
}

// Far more than a region has agencies, categories and channels.
const mostIds = 10_000;

const idsIn = (command: Command): ReadonlyArray<readonly [Field, string]> => [
  ...('agency' in command ? [['agency', command.agency] as const] : []),
  ...('category' in command ? [['category', command.category] as const] : []),
  ...('channel' in command ? [['channel', command.channel] as const] : []),
];

export const caseOnly = (): CaseOnly => {
  /** The first line of each id, by its field and id in lower case. */
  const found = new Map<string, { readonly field: Field; readonly lines: Map<string, number> }>();
  let ids = 0;
  return {
    stored: (line, command) => {
      for (const [field, id] of idsIn(command)) {
        const key = `${field} ${id.toLowerCase()}`;
        const { lines } = found.get(key) ?? { lines: new Map<string, number>() };
        const first = lines.get(id);
        if (first === undefined && ++ids > mostIds) return;
        lines.set(id, Math.min(first ?? line, line));
        found.set(key, { field, lines });
      }
    },
    all: () =>
      [...found.values()].flatMap(({ field, lines }) => {
        const [other = 0, ...more] = [...lines.values()].sort((one, next) => one - next);
        return more.map((line) => ({
          line,
          warning: { type: 'DiffersByCase', field: fields[field], other } as const,
        }));
      }),
  };
};
