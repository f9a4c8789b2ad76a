import type { Lang, Zone } from '@pengaduan/calendar';
import { describeFailure, type StoreFailure } from '@pengaduan/journal';
import type { Rejection } from '../complaint/rejection.js';
import { eventJson } from '../wire/event.js';
import type { Invalid } from '../value/invalid.js';
import type { ComplaintDamage } from '../wire/damage.js';
import type { JsonObject } from '../wire/json.js';
import { rejectionJson } from '../wire/rejection.js';
import { describeInvalid } from '../words/invalid.js';
import { describeRejection } from '../words/rejection.js';
import { describeDamage } from './describe-damage.js';
import type { HandleFailure, Receipt } from './handle.js';

/**
 * The answer to a command, in plain JSON (docs/commands.md): the events, or the rejection, or the fields that are not
 * valid, or the failure of the journal. Each says in a sentence what to do; `retry` of a failure is that of
 * @pengaduan/journal.
 */
export type Answer =
  | {
      readonly ok: true;
      readonly complaint: string;
      /** The revision of the last event in the stream of the complaint, from 0; null where there is none. */
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

/** The language of sentences for people, and the zone of the times in them. */
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

/**
 * Why the journal or a read model of it could not be read or written and what to do, in one or two sentences.
 * @example
 * import { describeHandleFailure } from '@pengaduan/core';
 * const text = describeHandleFailure({ type: 'Deleted', stream: 'complaint-1', retry: 'never' }, 'en');
 * console.log(text); // The stream complaint-1 has been deleted for ever.
 */
export const describeHandleFailure = (failure: StoreFailure | ComplaintDamage, lang: Lang): string =>
  failure.type === 'UnreadableEvent' || failure.type === 'MissingEvents'
    ? describeDamage(failure, lang)
    : describeFailure(failure, lang);

/** The answer where the journal could not be read or written. */
export type Failed = Extract<Answer, { readonly failure: unknown }>;

export const failed = (failure: HandleFailure, { lang }: Locale): Failed => ({
  ok: false,
  failure: { type: failure.type, message: describeHandleFailure(failure, lang), retry: failure.retry },
});
