import { localDay, zones, type Lang, type Zone } from '@pengaduan/calendar';
import {
  clockLabels,
  deadlineStateLabels,
  describeDay,
  describeDue,
  describeDuration,
  roleLabels,
  type Localized,
} from '@pengaduan/core';
import { checkOptions, fieldRules, type Takes } from '@pengaduan/journal';
import type { Digest, Morning } from '../digest.js';
import type { DueDeadline } from '../due-within.js';

/** What an agency is called, by its id. */
export type NameOf = (agency: string) => string;

/** What texts call an agency, and where a digest's link to a report leads. */
export interface Wording {
  /** The id of an agency is its name unless given. */
  readonly nameOf?: NameOf | undefined;
  /** The address of a report, by the complaint's id; a digest has no links unless given. */
  readonly linkOf?: ((complaint: string) => string) | undefined;
}

/** How a digest is written. */
export interface DigestTextOptions extends Wording {
  readonly lang: Lang;
  /** The zone of the days. */
  readonly zone: Zone;
}

/** The title above reports whose reporter did not answer in time: there is nothing left to do but close or archive them. */
export const toCloseTitle: Localized = {
  id: 'Waktu tunggu pelapor habis, tinggal ditutup atau diarsipkan',
  en: 'The reporter did not answer, to be closed or archived',
};

const { aFunction, ifGiven, oneOf } = fieldRules;

const takes: Takes<DigestTextOptions> = {
  by: 'digestText',
  what: "a digest, its morning and an object, { lang: 'id', zone: 'Asia/Jakarta' }",
  fields: {
    lang: oneOf('id', 'en'),
    zone: oneOf(...zones),
    linkOf: ifGiven(aFunction()),
    nameOf: ifGiven(aFunction()),
  },
};

/** A message is read on a telephone: of more reports it says how many. */
const mostReports = 20;

/** `terlambat 3 hari kerja`, or that a wait ran out; by how much is not said where a year is not decreed. */
const lateness = ({ state, workingDaysOver }: DueDeadline, lang: Lang): string => {
  if (state === 'elapsed') return deadlineStateLabels.elapsed[lang];
  if (workingDaysOver === undefined) return deadlineStateLabels.missed[lang];
  const days = describeDuration({ amount: workingDaysOver, unit: 'workingDay' }, lang);
  return lang === 'id' ? `terlambat ${days}` : `${days} late`;
};

const overdueText = (one: DueDeadline, { lang, zone }: DigestTextOptions): string => {
  const due = describeDue(one.due, one.limit.unit, lang, zone);
  const since = lang === 'id' ? `jatuh tempo ${due}` : `due ${due}`;
  return `${clockLabels[one.clock][lang]} ${lateness(one, lang)} (${since})`;
};

const comingText = ({ clock, due, limit }: DueDeadline, { lang, zone }: DigestTextOptions): string =>
  `${clockLabels[clock][lang]} ${describeDue(due, limit.unit, lang, zone)}`;

/** A title and a line for each report, whatever it has of them; nothing where there is no report. */
const section = <A extends { readonly complaint: string }>(
  title: string,
  entries: ReadonlyArray<A>,
  textOf: ((entry: A) => string) | undefined,
  { lang, linkOf }: DigestTextOptions,
): ReadonlyArray<string> => {
  const reports = new Map<string, Array<string>>();
  for (const entry of entries) {
    const texts = reports.get(entry.complaint) ?? [];
    if (textOf !== undefined) texts.push(textOf(entry));
    reports.set(entry.complaint, texts);
  }
  if (reports.size === 0) return [];
  const lines = [...reports].slice(0, mostReports).map(([complaint, texts]) => {
    const what = texts.length === 0 ? '' : `: ${texts.join('; ')}`;
    return `- ${complaint}${what}${linkOf === undefined ? '' : ` ${linkOf(complaint)}`}`;
  });
  const more = reports.size - lines.length;
  const rest = lang === 'id' ? `- dan ${more} laporan lain` : `- and ${more} more`;
  return [`*${title}: ${reports.size}*`, ...lines, ...(more === 0 ? [] : [rest])];
};

/**
 * A digest as a message for WhatsApp, ready to be pasted into the group of the liaison officers (SOP 112 step 4): who it
 * is for and the day, then what is new, overdue and coming, a line for each report. It names reports by their numbers,
 * never a person.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { digestsAt, digestText, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Dispositioned)();
 * const morning = await digestsAt({ context, index: memoryDeadlines(feed) })(wib('2025-02-04T07:00'))();
 * const texts = isRight(morning)
 *   ? morning.right.digests.map((one) => digestText(one, morning.right, { lang: 'id', zone: 'Asia/Jakarta' }))
 *   : [];
 * console.log(texts[0]?.split('\n')[1]); // *Baru sejak 3 Februari 2025: 1*
 */
export const digestText = (
  { agency, arrived, overdue, coming, toClose }: Digest,
  { at, since, until }: Morning,
  options: DigestTextOptions,
): string => {
  checkOptions(takes, options);
  const { lang, zone, nameOf } = options;
  const name = agency === undefined ? roleLabels.coordinator[lang] : (nameOf?.(agency) ?? agency);
  const [today, first] = [at, since].map((instant) => describeDay(localDay(instant, zone), lang));
  const last = describeDay(until.day, lang);
  const [isNew, isLate, isComing] =
    lang === 'id'
      ? [`Baru sejak ${first}`, 'Terlambat', `Jatuh tempo sampai ${last}`]
      : [`New since ${first}`, 'Overdue', `Due by ${last}`];
  return [
    `*${name}*, ${today}`,
    ...section(isNew, arrived, undefined, options),
    ...section(isLate, overdue, (one) => overdueText(one, options), options),
    ...section(isComing, coming, (one) => comingText(one, options), options),
    ...section(toCloseTitle[lang], toClose, (one) => overdueText(one, options), options),
  ].join('\n');
};
