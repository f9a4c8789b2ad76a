import type { Lang, Zone } from '@pengaduan/calendar';
import { describeInstant, type Instant, type Rejection } from '@pengaduan/core';

/** Something is said to have happened to a report at a time before it was received. */
export interface BeforeReception {
  readonly at: Instant;
  readonly receivedAt: Instant;
  /** The line of the file on which the reception stands, where it does. */
  readonly line?: number;
}

// Of a report that was imported before, the stage and the agency are those of what came after it.
const alsoOfOrder: ReadonlyArray<string> = [
  'OutOfOrder',
  'WrongStage',
  'NotYourAgency',
  'SameAgency',
  'SameClassification',
] satisfies ReadonlyArray<Rejection['type']>;

/** Whether a rejection is that of something before the reception, which stands at `receivedAt` or behind it in the file. */
export const isBeforeReception = (type: string, at: Instant, receivedAt: Instant): boolean =>
  type === 'NotReceived' ? at <= receivedAt : at < receivedAt && alsoOfOrder.includes(type);

/** Why it is refused, and what to look at; it begins with the time. */
export const describeBeforeReception = (
  { at, receivedAt, line }: BeforeReception,
  lang: Lang,
  zone: Zone,
): string => {
  const [time, received] = [describeInstant(at, lang, zone), describeInstant(receivedAt, lang, zone)];
  if (lang === 'id') {
    const place = line === undefined ? '' : ` (baris ${line})`;
    return at < receivedAt
      ? `${time} sebelum penerimaan laporan ini pada ${received}${place}; periksa tanggal, tahun dan jam keduanya.`
      : `${time} sama dengan waktu penerimaan laporan ini${place}, yang tertulis sesudahnya; tulis penerimaannya lebih dahulu, atau betulkan waktunya.`;
  }
  const place = line === undefined ? '' : ` (line ${line})`;
  return at < receivedAt
    ? `${time} is before the reception of this report on ${received}${place}; check the day, year and time of both.`
    : `${time} is also when this report was received${place}, which is written behind it; write the reception first, or mend the time.`;
};
