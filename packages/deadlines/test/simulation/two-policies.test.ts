import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { bangkalan, isClockFact, nasional, type Command, type ComplaintEvent } from '@pengaduan/core';
import { aLifeUnder, at, contextUnder, receive, reply, wib } from '@pengaduan/core/testing';
import { play } from './play.js';
import { peopleIn } from './script.js';

type Story = ReadonlyArray<ComplaintEvent>;

/** The same people do the same under a policy, and the system acts at every due. */
const storyUnder = async (
  policy: 'bangkalan' | 'nasional',
  commands: ReadonlyArray<Command>,
): Promise<Story> => {
  const own = commands.map((one) => (one.command === 'ReceiveComplaint' ? { ...one, policy } : one));
  const looks = [[{ when: 'at every due', who: 'a', crash: false } as const]];
  return (
    (await play({ policies: [bangkalan, nasional], commands: own, looks }, (journal) => journal)).get('1') ??
    []
  );
};

const everyPair = (check: (b: Story, n: Story) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(aLifeUnder(fc.constant(contextUnder(bangkalan))), async (life) => {
      const people = peopleIn(life, '1', bangkalan).filter(({ command }) => command !== 'ReplyAsReporter');
      check(await storyUnder('bangkalan', people), await storyUnder('nasional', people));
    }),
    { numRuns: 30 * inject('times') },
  );

const ombudsman = ['ForwardedToOmbudsman', 'OmbudsmanEligibilityReached'];
const setOn = (events: Story, ...clocks: ReadonlyArray<string>) =>
  events.filter((event) => event.type === 'DeadlineSet').filter(({ clock }) => clocks.includes(clock));

describe('where the reporter does not reply, the two policies', () => {
  it('lead to the same facts at the same instants, but for the Ombudsman', () =>
    everyPair((b, n) => {
      const [facts, others] = [b, n].map((events) =>
        events
          .filter((event) => !isClockFact(event) && !ombudsman.includes(event.type))
          .map((event) => ('policy' in event ? { ...event, policy: null } : event)),
      );
      expect(facts).toEqual(others);
    }));
  it('forward to the Ombudsman or mark the reporter eligible at the same instants', () =>
    everyPair((b, n) => {
      const acts = (events: Story, type: string) =>
        events
          .filter((event) => event.type === type && 'actsOn' in event)
          .map((event) => ({ ...event, type: null }));
      expect(acts(b, 'ForwardedToOmbudsman')).toEqual(acts(n, 'OmbudsmanEligibilityReached'));
      expect(acts(b, 'OmbudsmanEligibilityReached')).toEqual([]);
      expect(acts(n, 'ForwardedToOmbudsman')).toEqual([]);
    }));
  it('set the same clocks for verification, data, feedback and the Ombudsman', () =>
    everyPair((b, n) => {
      const same = ['verification', 'data', 'feedback', 'ombudsman'];
      expect(setOn(b, ...same)).toEqual(setOn(n, ...same));
    }));
  it('give the first response ten and five working days, from the same dispositions', () =>
    everyPair((b, n) => {
      const responses = (events: Story) => setOn(events, 'response');
      expect(responses(b).map(({ startedAt }) => startedAt)).toEqual(
        responses(n).map(({ startedAt }) => startedAt),
      );
      expect(responses(b).every(({ limit }) => limit.amount === 10)).toBe(true);
      expect(responses(n).every(({ limit }) => limit.amount === 5)).toBe(true);
    }));
  it('have their own clocks besides: intake, disposition, informing; and the resolution', () =>
    everyPair((b, n) => {
      expect(setOn(n, 'intake', 'disposition', 'informing')).toEqual([]);
      expect(setOn(b, 'resolution')).toEqual([]);
    }));
});

describe('a reply of the reporter', () => {
  const life = (policy: string) => [
    receive('2025-02-03T08:00', { policy }),
    ...at.InProcess.slice(1),
    reply('2025-02-10T08:00'),
  ];
  const closed = (events: Story) => events.find(({ type }) => type === 'ComplaintClosed')?.at;
  it('ends the wait for it under the SOP: the report stays open', async () =>
    expect(closed(await storyUnder('bangkalan', life('bangkalan')))).toBeUndefined());
  it('starts it afresh under the national limits: closed ten working days later', async () =>
    expect(closed(await storyUnder('nasional', life('nasional')))).toBe(wib('2025-02-25T00:00')));
});
