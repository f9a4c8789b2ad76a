import type { Lang, Zone } from '@pengaduan/calendar';
import { describeInstant, type Instant } from '@pengaduan/core';
import type { LeftAlone } from '@pengaduan/deadlines';

/** How many deadlines were acted on, and on how many that was due but could not be done. */
export interface TickCounts {
  readonly acts: number;
  readonly notDone: number;
}

/** The last line: what was done and what could not be done. */
export const tickSummary = (at: Instant, { acts, notDone }: TickCounts, lang: Lang, zone: Zone): string => {
  const when = describeInstant(at, lang, zone);
  if (acts === 0 && notDone === 0) {
    return lang === 'id' ? `${when}: tidak ada yang perlu dilakukan.` : `${when}: nothing to do.`;
  }
  const rest = { id: `; ${notDone} tidak dapat dilakukan`, en: `; ${notDone} could not be done` };
  const done = lang === 'id' ? `${when}: ${acts} dilakukan` : `${when}: ${acts} done`;
  return notDone === 0 ? done : done + rest[lang];
};

const importedLine = (n: number, lang: Lang): string =>
  lang === 'id'
    ? `  ${n} tenggat laporan impor sudah jatuh tempo dan dibiarkan; --include-imported mengerjakannya juga.`
    : `  ${n} due ${n === 1 ? 'deadline' : 'deadlines'} of imported reports left alone; --include-imported takes them too.`;

const uncoveredLine = (n: number, lang: Lang): string =>
  lang === 'id'
    ? `  ${n} tenggat di luar kalender: hari jatuh temponya tidak diketahui; lihat pengaduan due.`
    : `  ${n} ${n === 1 ? 'deadline' : 'deadlines'} uncovered: the due day is not known; see pengaduan due.`;

/** What was left alone, a line each; none where nothing was. */
export const leftAloneLines = ({ imported, uncovered }: LeftAlone, lang: Lang): ReadonlyArray<string> => [
  ...(imported === 0 ? [] : [importedLine(imported, lang)]),
  ...(uncovered === 0 ? [] : [uncoveredLine(uncovered, lang)]),
];

/** The warning of a tick that acted at an instant later than now. */
export const warnOfFuture = (at: Instant, lang: Lang, zone: Zone): string => {
  const when = describeInstant(at, lang, zone);
  return lang === 'id'
    ? `${when} masih akan datang: laporan-laporan itu tidak menerima kejadian yang lebih awal lagi. Tanpa --at dipakai waktu sekarang.`
    : `${when} is still to come: those reports take nothing that happens before it any more. Without --at it is now.`;
};
