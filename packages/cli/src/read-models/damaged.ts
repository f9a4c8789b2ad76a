import { complaintOf, describeHandleFailure, type ComplaintDamage } from '@pengaduan/core';
import type { DamagedComplaint, DeadlineIndex } from '@pengaduan/deadlines';
import type { Lang } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { Exit, Session } from '../shell/session.js';

/** The option of the commands that a damaged report stops. */
export interface SkipDamaged {
  readonly skipDamaged?: true;
}

/** A report that is left out, and why. */
export type LeftOut = Pick<DamagedComplaint, 'complaint' | 'damage'>;

const leftOut = (damage: ComplaintDamage): LeftOut => ({ complaint: complaintOf(damage.stream), damage });

/** The reports of which a read model says that they are damaged. */
export const leftOutBy = (damaged: ReadonlyArray<ComplaintDamage>): ReadonlyArray<LeftOut> =>
  damaged.map(leftOut);

/** The line about a report that is left out. */
export const describeLeftOut = ({ complaint, damage }: LeftOut, lang: Lang): string => {
  const label = lang === 'id' ? 'Tanpa laporan' : 'Left out:';
  return `${label} ${complaint}: ${describeHandleFailure(damage, lang)}`;
};

/** Lists the reports that are left out on standard error. The exit is 1 then: the answer is not whole. */
export const listLeftOut = async (
  { io, lang }: Session,
  damaged: Iterable<LeftOut>,
  exit: Exit,
): Promise<Exit> => {
  let isWhole = true;
  for (const one of damaged) {
    isWhole = false;
    await io.err(`${describeLeftOut(one, lang)}\n`);
  }
  return isWhole ? exit : 1;
};

/** The reports that are left out, for a program. */
export const leftOutJson = (damaged: Iterable<LeftOut>, lang: Lang): ReadonlyArray<object> =>
  [...damaged].map(({ complaint, damage }) => ({
    complaint,
    type: damage.type,
    message: describeHandleFailure(damage, lang),
  }));

/** Collects the reports that are left out, each once. `onNew` is called with each when it is met first. */
export const leftOutList = (onNew: (one: LeftOut) => void = () => undefined) => {
  const met = new Map<string, LeftOut>();
  const add = (one: LeftOut): void => {
    if (met.has(one.complaint)) return;
    met.set(one.complaint, one);
    onNew(one);
  };
  /** The same index; what it leaves out is added whenever it is asked how far it is. */
  const watching = (index: DeadlineIndex): DeadlineIndex => {
    const adding =
      (ask: DeadlineIndex['known']): DeadlineIndex['known'] =>
      async () => {
        const known = await ask();
        if (isLeft(known)) return known;
        const damaged = await index.damaged();
        if (isLeft(damaged)) return damaged;
        leftOutBy(damaged.right).forEach(add);
        return known;
      };
    return { ...index, catchUp: adding(index.catchUp), known: adding(index.known) };
  };
  return { add, watching, all: () => [...met.values()] };
};
