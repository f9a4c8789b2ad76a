import type { Lang, Zone } from '@pengaduan/calendar';
import { describeFailure, type StoreFailure } from '@pengaduan/journal';
import type { Rejection } from '../complaint/rejection.js';
import { eventJson, type EventJson } from '../wire/event.js';
import type { Invalid } from '../value/invalid.js';
import type { ComplaintDamage } from '../wire/damage.js';
import { rejectionJson, type RejectionJson } from '../wire/rejection.js';
import { describeInvalid } from '../words/invalid.js';
import type { Localized } from '../words/localized.js';
import { describeRejection } from '../words/rejection.js';
import { describeDamage } from './describe-damage.js';
import type { HandleFailure, Receipt } from './environment.js';
import type { SeveralComplaints } from './several-complaints.js';

/** The command was taken: what happened, and what it made of the deadlines. */
export interface Accepted {
  readonly ok: true;
  readonly complaint: string;
  /** The revision of the last event in the stream of the complaint, from 0; null where there is none. */
  readonly revision: number | null;
  readonly events: ReadonlyArray<EventJson>;
}

/** The rules refuse the command. `type` says why, `message` in a sentence what to do. */
export interface Refused {
  readonly ok: false;
  readonly rejection: RejectionJson & { readonly message: string };
  readonly invalid?: never;
  readonly failure?: never;
}

/** The command is none: each field that is not as it must be. Values are not repeated. */
export interface NotValid {
  readonly ok: false;
  readonly rejection?: never;
  readonly invalid: ReadonlyArray<{ readonly field: string; readonly problem: string }>;
  readonly failure?: never;
}

/** The journal could not be read or written. `retry` says whether to repeat, as in @pengaduan/journal. */
export interface Failed {
  readonly ok: false;
  readonly rejection?: never;
  readonly invalid?: never;
  readonly failure: {
    readonly type: HandleFailure['type'];
    readonly message: string;
    readonly retry: HandleFailure['retry'];
  };
}

/**
 * The answer to a command, in plain JSON (docs/commands.md). Where `ok` is false, one of `rejection`, `invalid` and
 * `failure` is there: `if (answer.rejection) ...`.
 */
export type Answer = Accepted | Refused | NotValid | Failed;

/** The language of sentences for people, and the zone of the times in them. */
export interface Locale {
  readonly lang: Lang;
  readonly zone: Zone;
}

export const accepted = ({ complaint, revision, events }: Receipt): Accepted => ({
  ok: true,
  complaint,
  revision: revision === 'no_stream' ? null : Number(revision),
  events: events.map(eventJson),
});

export const refused = (rejection: Rejection, { lang, zone }: Locale): Refused => ({
  ok: false,
  rejection: { ...rejectionJson(rejection), message: describeRejection(rejection, lang, zone) },
});

export const invalid = (fields: ReadonlyArray<Invalid>, { lang }: Locale): NotValid => ({
  ok: false,
  invalid: fields.map((one) => ({ field: one.field, problem: describeInvalid(one, lang) })),
});

const severalComplaints: Localized = {
  id: 'Perintah-perintah itu tentang beberapa laporan; berikan perintah tiap laporan tersendiri.',
  en: 'These commands are about several complaints; give the commands of each complaint by themselves.',
};

/**
 * Why the journal or a read model of it could not be read or written and what to do, in one or two sentences.
 * @example
 * import { describeHandleFailure } from '@pengaduan/core';
 * const text = describeHandleFailure({ type: 'Deleted', stream: 'complaint-1', retry: 'never' }, 'en');
 * console.log(text); // The stream complaint-1 has been deleted for ever.
 */
export const describeHandleFailure = (
  failure: StoreFailure | ComplaintDamage | SeveralComplaints,
  lang: Lang,
): string => {
  if (failure.type === 'SeveralComplaints') return severalComplaints[lang];
  return failure.type === 'UnreadableEvent' || failure.type === 'MissingEvents'
    ? describeDamage(failure, lang)
    : describeFailure(failure, lang);
};

export const failed = (failure: HandleFailure, { lang }: Locale): Failed => ({
  ok: false,
  failure: { type: failure.type, message: describeHandleFailure(failure, lang), retry: failure.retry },
});
