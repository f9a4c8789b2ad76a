import type { Lang, Zone } from '@pengaduan/calendar';
import { describeFailure } from '@pengaduan/journal';
import type { Rejection } from '../complaint/rejection.js';
import { eventJson } from '../wire/event.js';
import type { Invalid } from '../value/invalid.js';
import type { JsonObject } from '../wire/json.js';
import { rejectionJson } from '../wire/rejection.js';
import { describeInvalid } from '../words/invalid.js';
import { describeRejection } from '../words/rejection.js';
import type { HandleFailure, Receipt } from './handle.js';
import type { UnreadableEvent } from './stored.js';

/** Plain JSON for whoever sent a command: what happened, or what is wrong and what to do (`docs/commands.md`). */
export type Answer =
  | {
      readonly ok: true;
      readonly complaint: string;
      /** Of the last event; null where there is none yet. */
      readonly revision: number | null;
      readonly events: ReadonlyArray<JsonObject>;
    }
  | { readonly ok: false; readonly rejection: JsonObject & { readonly message: string } }
  | {
      readonly ok: false;
      readonly invalid: ReadonlyArray<{ readonly field: string; readonly problem: string }>;
    }
  | {
      readonly ok: false;
      readonly failure: { readonly type: string; readonly message: string; readonly retry: string };
    };

/** The language of sentences for people, and the zone in which times are told. */
export interface Locale {
  readonly lang: Lang;
  readonly zone: Zone;
}

export const accepted = ({ complaint, revision, events }: Receipt): Answer => ({
  ok: true,
  complaint,
  revision: revision === 'no_stream' ? null : Number(revision),
  events: events.map(eventJson),
});

export const refused = (rejection: Rejection, { lang, zone }: Locale): Answer => ({
  ok: false,
  rejection: { ...rejectionJson(rejection), message: describeRejection(rejection, lang, zone) },
});

export const invalid = (fields: ReadonlyArray<Invalid>, { lang }: Locale): Answer => ({
  ok: false,
  invalid: fields.map((one) => ({ field: one.field, problem: describeInvalid(one, lang) })),
});

const unreadable = ({ stream, revision, why }: UnreadableEvent, lang: Lang): string => {
  const where = `${stream}@${String(revision)} (${why.event} v${String(why.version)})`;
  if (why.type === 'Malformed') {
    return lang === 'id'
      ? `Catatan ${where} rusak pada: ${why.fields.join(', ')}. Pulihkan dari cadangan.`
      : `The record ${where} is malformed at: ${why.fields.join(', ')}. Restore it from a backup.`;
  }
  return lang === 'id'
    ? `Catatan ${where} ditulis oleh versi yang lebih baru. Perbarui pengaduan.`
    : `The record ${where} was written by a newer version. Update pengaduan.`;
};

/** A sentence for a failure, with the remedy. */
export const describeHandleFailure = (failure: HandleFailure, lang: Lang): string =>
  failure.type === 'UnreadableEvent' ? unreadable(failure, lang) : describeFailure(failure, lang);

/** An answer that the journal could not give. */
export type Failed = Extract<Answer, { readonly failure: unknown }>;

export const failed = (failure: HandleFailure, { lang }: Locale): Failed => ({
  ok: false,
  failure: { type: failure.type, message: describeHandleFailure(failure, lang), retry: failure.retry },
});
