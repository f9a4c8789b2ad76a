import type { Undecodable } from './stored-event.js';

/**
 * What another program left in the stream of a complaint. `Foreign`: a record that cannot be read, and whose metadata
 * have no `schema`, which every event of this library has; `version` is 1, as for all records without one. `NotJson`: a
 * record that is not JSON.
 */
export type NotOfThisLibrary =
  | { readonly type: 'Foreign'; readonly event: string; readonly version: number }
  | { readonly type: 'NotJson' };

/**
 * An event that cannot be read, with its place and the reason. Remedy: as `describeHandleFailure` says, a newer release
 * for `NewerVersion` and `UnknownType`, an earlier one for `MissingUpcast`, a backup for the others.
 */
export interface UnreadableEvent {
  readonly type: 'UnreadableEvent';
  readonly stream: string;
  readonly revision: bigint;
  readonly why: Undecodable | NotOfThisLibrary;
  readonly retry: 'never';
}

/**
 * The damage of a complaint of which a record is not JSON, as a feed names it (`onUnreadable`).
 * @example
 * import { notJson } from '@pengaduan/core';
 * console.log(notJson({ stream: 'complaint-6340753', revision: 4n }).why); // { type: 'NotJson' }
 */
export const notJson = ({
  stream,
  revision,
}: Pick<UnreadableEvent, 'stream' | 'revision'>): UnreadableEvent => ({
  type: 'UnreadableEvent',
  stream,
  revision,
  why: { type: 'NotJson' },
  retry: 'never',
});

/**
 * Records are missing before this one: the stream does not begin at revision 0, or its revisions have a gap, or it does
 * not begin with the reception or an observation. So it is where a stream was truncated (`$maxCount`, `$maxAge`, `$tb`) and scavenged, or
 * where a file lost rows. Remedy: a backup. A lost end shows itself only when the next record comes.
 */
export interface MissingEvents {
  readonly type: 'MissingEvents';
  readonly stream: string;
  readonly revision: bigint;
  readonly retry: 'never';
}

/** Why a complaint cannot be counted: one of its records cannot be read, or some are missing. */
export type ComplaintDamage = UnreadableEvent | MissingEvents;

/**
 * A damage as a JSON text, for the tables of a read model.
 * @example
 * import { damageText } from '@pengaduan/core';
 * const text = damageText({ type: 'MissingEvents', stream: 'complaint-1', revision: 3n, retry: 'never' });
 * console.log(text); // {"type":"MissingEvents","stream":"complaint-1","revision":"3","retry":"never"}
 */
export const damageText = (damage: ComplaintDamage): string =>
  JSON.stringify({ ...damage, revision: String(damage.revision) });

/**
 * The damage in a text that `damageText` wrote.
 * @example
 * import { damageOfText, damageText } from '@pengaduan/core';
 * const text = damageText({ type: 'MissingEvents', stream: 'complaint-1', revision: 3n, retry: 'never' });
 * console.log(damageOfText(text).revision); // 3n
 */
export const damageOfText = (text: string): ComplaintDamage => {
  // A cast at the edge: only `damageText` writes such texts, into tables that are made anew with each other shape.
  const stored = JSON.parse(text) as Omit<ComplaintDamage, 'revision'> & { readonly revision: string };
  return { ...stored, revision: BigInt(stored.revision) } as ComplaintDamage;
};
