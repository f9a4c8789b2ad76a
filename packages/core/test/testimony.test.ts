import fc from 'fast-check';
import { memoryStore } from '@pengaduan/journal';
import { isLeft, isRight, type Either } from 'fp-ts/lib/Either.js';
import { describe, expect, inject, it } from 'vitest';
import {
  handleAll,
  standardContext,
  step,
  type Command,
  type Receipt,
  type Rejection,
} from '@pengaduan/core';
import {
  aCommand,
  at,
  closeBySystem,
  extend,
  forward,
  live,
  receive,
  tick,
  verify,
  wib,
} from '@pengaduan/core/testing';

type Answer = Either<Rejection, Receipt>;

const last = async (
  commands: ReadonlyArray<Command>,
  isTestimony: boolean,
  now?: number,
): Promise<Answer> => {
  const { journal } = memoryStore({ now: () => 0 });
  const environment = {
    ...{ journal, context: standardContext() },
    ...(isTestimony ? { isTestimony: true as const } : {}),
    ...(now === undefined ? {} : { now: () => now }),
  };
  const answers = await handleAll(environment)(commands)();
  const answer = isRight(answers) ? answers.right.at(-1) : undefined;
  if (answer === undefined) throw new Error('no answer');
  return answer;
};
const stages = Object.values(at);
const mayBeOverruled = ['NotDue', 'NotAllowedByPolicy'];

describe('what a log says', () => {
  it('is answered as a live command, but for acts of the system that their wait or policy would not allow yet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...stages),
        aCommand,
        fc.nat({ max: 40 }),
        async (before, command, days) => {
          const now = (before.at(-1)?.at ?? 0) + days * 86_400_000;
          const of = { ...command, complaint: '1', id: 'last', at: now };
          const [live, logged] = [await last([...before, of], false), await last([...before, of], true)];
          const isOverruled =
            isLeft(live) &&
            mayBeOverruled.includes(live.left.type) &&
            of.by.role === 'system' &&
            of.command !== 'ActOnDeadline';
          if (isOverruled) expect(isRight(logged) && logged.right.warnings?.length).toBe(1);
          else expect(logged).toEqual(live);
        },
      ),
      { numRuns: 300 * inject('times') },
    );
  });

  it('is no act on a deadline: that is the runner’s, who waits until it is due', async () => {
    const early = tick('2025-02-10T01:00', 'feedback-1', '2025-02-20T00:00');
    expect(await last([...at.InProcess, early], true)).toMatchObject({ left: { type: 'NotDue' } });
  });

  it('is held against policy and due like any other, where a person gave it', async () => {
    const context = { ...standardContext(), isTestimony: true } as const;
    const refused = async (command: Command, type: Rejection['type']): Promise<void> => {
      expect(await last([...at.Dispositioned, command], true)).toMatchObject({ left: { type } });
      expect(step(context, live(context, at.Dispositioned), command)).toMatchObject({ left: { type } });
    };
    await refused(extend('2025-02-04T08:00', 'response', 1), 'NotAllowedByPolicy');
    await refused(forward('2025-02-04T08:00'), 'NotDue');
  });

  it('may be dated after now, and early besides: two warnings', async () => {
    const closed = closeBySystem('2025-02-10T01:00');
    const answer = await last([...at.InProcess, closed], true, wib('2025-02-09T08:00'));
    expect(isRight(answer) && answer.right.warnings?.map(({ type }) => type)).toEqual([
      'InFuture',
      'EarlierThanDue',
    ]);
  });

  it('of a report that came in before the calendar begins has one warning, at its reception', async () => {
    const [old, verified] = [receive('2019-12-31T23:59'), verify('2020-01-02T08:00')];
    expect(await last([old], true)).toMatchObject({
      right: { warnings: [{ type: 'BeforeCalendar', at: old.at, firstYear: 2020 }] },
    });
    expect(await last([old, verified], true)).not.toHaveProperty('right.warnings');
    expect(await last([receive('2020-01-01T00:00')], true)).not.toHaveProperty('right.warnings');
  });
});
