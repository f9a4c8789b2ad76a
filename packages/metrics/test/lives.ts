import fc from 'fast-check';
import { encodeEvent, type ComplaintEvent } from '@pengaduan/core';
import { aLife, anObservedLife } from '@pengaduan/core/testing';
import type { Proposed, Store } from '@pengaduan/journal';

/** Random lives of up to six complaints. */
export const someLives: fc.Arbitrary<ReadonlyArray<ReadonlyArray<ComplaintEvent>>> = fc
  .array(fc.oneof(aLife, anObservedLife), { minLength: 1, maxLength: 6 })
  .map((lives) => lives.map(({ events }) => events));

interface Step {
  readonly stream: string;
  readonly revision: bigint;
  readonly event: Proposed;
}

/** The events of all lives, one of each in turn: each complaint's in order, the complaints mixed. */
export const stepsOf = (lives: ReadonlyArray<ReadonlyArray<ComplaintEvent>>): ReadonlyArray<Step> =>
  lives
    .flatMap((events, n) =>
      events.map((event, at) => {
        const { type, version, data } = encodeEvent(event);
        const proposed = { id: `${n}/${at}`, type, data, metadata: { schema: version } };
        return { stream: `complaint-${n + 1}`, revision: BigInt(at), event: proposed };
      }),
    )
    .sort((a, b) => Number(a.revision - b.revision));

export const write = async ({ journal }: Store, { stream, revision, event }: Step): Promise<void> => {
  const behind = revision === 0n ? 'no_stream' : revision - 1n;
  const answer = await journal.append({ stream, revision: behind }, [event])();
  if (answer._tag === 'Left') throw new Error(answer.left.type);
};
