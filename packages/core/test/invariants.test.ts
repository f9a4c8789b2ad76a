import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classifications,
  clockNames,
  evolve,
  initial,
  isClockFact,
  roles,
  rules,
  step,
  type Actor,
  type Command,
  type ComplaintEvent,
  type State,
} from '@pengaduan/core';
import { context, wib } from './life.js';

const agency = fc.constantFrom('dlh', 'dinas-pupr');
const by: fc.Arbitrary<Actor> = fc
  .tuple(fc.constantFrom(...roles), agency)
  .map(([role, own]) => (role === 'liaison' ? { role, id: 'x', agency: own } : { role, id: 'x' }));
const classification = fc.constantFrom(...classifications);
const clock = fc.constantFrom(...clockNames);
const reason = fc.constant('lokasi');
const body = fc.oneof(
  fc.record({ command: fc.constant('VerifyComplaint'), classification }),
  fc.record({ command: fc.constant('DispositionComplaint'), agency }),
  fc.record({ command: fc.constant('GiveResponse'), kind: fc.constantFrom('initial', 'substantive') }),
  fc.record({
    command: fc.constantFrom(
      'RequestSupportingData',
      'ReturnComplaint',
      'ArchiveComplaint',
      'ReopenComplaint',
    ),
    reason,
  }),
  fc.record({
    command: fc.constantFrom(
      'ProvideSupportingData',
      'ReadmitComplaint',
      'ReplyAsReporter',
      'CloseComplaint',
      'ForwardToOmbudsman',
    ),
  }),
  fc.record({ command: fc.constant('InformLiaison'), agency, channel: fc.constant('wa') }),
  fc.record({ command: fc.constant('ReclassifyComplaint'), classification }),
  fc.record({ command: fc.constant('RateComplaint'), rating: fc.constantFrom(1, 5) }),
  fc.record({
    command: fc.constant('ExtendDeadline'),
    clock,
    amount: fc.integer({ min: 1, max: 9 }),
    reason,
  }),
  fc.record({ command: fc.constant('ActOnDeadline'), clock, n: fc.integer({ min: 1, max: 3 }) }),
);
const policy = fc.constantFrom('bangkalan', 'nasional');
const day = 86_400_000;
const gap = fc.oneof(
  fc.integer({ min: 0, max: 3 * day }),
  fc.integer({ min: 0, max: 120 * day }),
  fc.constant(-1),
);

/** Mostly somebody who may, so that lives get far. */
const allowed = (command: Command['command'], who: Actor): Actor => {
  const may: ReadonlyArray<Actor['role']> = rules[command].roles;
  const role = may[roles.indexOf(who.role) % may.length] ?? who.role;
  return role === 'liaison' ? { role, id: 'x', agency: 'dlh' } : { role, id: 'x' };
};

interface Lived {
  readonly before: State;
  readonly after: State;
  readonly command: Command;
  readonly events: ReadonlyArray<ComplaintEvent>;
}

/** A life: each command somewhere after the one before, its ticks aimed at deadlines that may exist. */
const life = fc.tuple(policy, fc.array(fc.tuple(body, by, gap), { maxLength: 60 })).map(([under, wishes]) => {
  let at = wib('2025-01-02T08:00');
  let state = initial;
  const lived: Array<Lived> = [];
  const run = (more: object, who: Actor): void => {
    const command = { id: String(lived.length), complaint: '1', at, by: who, ...more } as Command;
    const done = step(context, state, command);
    if (done._tag === 'Left') return;
    lived.push({ before: state, after: done.right.state, command, events: done.right.events });
    state = done.right.state;
  };
  run(
    {
      command: 'ReceiveComplaint',
      kind: 'complaint',
      category: 'c',
      channel: 'w',
      anonymous: false,
      confidential: false,
      policy: under,
    },
    { role: 'reporter', id: 'x' },
  );
  for (const [wish, who, wait] of wishes) {
    at += wait;
    if (!('n' in wish)) {
      run(wish, allowed(wish.command, who));
      continue;
    }
    const due = state._tag === 'Some' ? state.value.deadlines[wish.clock]?.due : undefined;
    const dueAt = due?.type === 'Known' ? due.at : at;
    run(
      { command: 'ActOnDeadline', deadline: `${wish.clock}-${String(wish.n)}`, dueAt },
      { role: 'system', id: 'x' },
    );
  }
  return lived;
});

const every = (check: (lived: Lived) => void): void =>
  fc.assert(
    fc.property(life, (lived) => lived.forEach(check)),
    { numRuns: 1000 },
  );
const ended = new Set(['Closed', 'Archived', 'Returned']);

describe('invariants of every life under both policies', () => {
  it('every event that step emits is what evolve folds to the same state', () =>
    every(({ before, after, events }) => {
      expect(events.reduce(evolve, before)).toEqual(after);
    }));
  it('the fold of two parts is the fold of the whole', () =>
    fc.assert(
      fc.property(life, fc.nat(), (lived, cut) => {
        const all = lived.flatMap(({ events }) => events);
        const at = cut % (all.length + 1);
        expect(all.slice(at).reduce(evolve, all.slice(0, at).reduce(evolve, initial))).toEqual(
          all.reduce(evolve, initial),
        );
      }),
    ));
  it('a complaint that has ended has no open deadline', () =>
    every(({ after }) => {
      if (after._tag === 'None' || !ended.has(after.value.stage.name)) return;
      const open = Object.values(after.value.deadlines).filter(({ status }) => status === 'open');
      expect(open).toEqual([]);
    }));
  it('the system closes, archives and forwards only at or after a due instant that a fact had set', () =>
    every(({ before, events }) => {
      for (const event of events) {
        if (isClockFact(event) || event.by !== 'system' || before._tag === 'None') continue;
        const acted = 'actsOn' in event ? event.actsOn : undefined;
        const set = Object.values(before.value.deadlines).find(({ id }) => id === acted?.deadline);
        expect(set?.due).toMatchObject({ type: 'Known', at: acted?.dueAt });
        expect(event.at).toBeGreaterThanOrEqual(acted?.dueAt ?? Infinity);
      }
    }));
  it('closed needs a response', () =>
    fc.assert(
      fc.property(life, (lived) => {
        const types = lived.flatMap(({ events }) => events.map(({ type }) => type));
        const closed = types.indexOf('ComplaintClosed');
        if (closed >= 0) expect(types.slice(0, closed)).toContain('ResponseGiven');
      }),
    ));
  it('each deadline ends at most once', () =>
    fc.assert(
      fc.property(life, (lived) => {
        const ends = lived
          .flatMap(({ events }) => events)
          .filter(isClockFact)
          .filter(({ type }) => type !== 'DeadlineSet' && type !== 'DeadlineMoved')
          .map(({ deadline }) => deadline);
        expect(new Set(ends).size).toBe(ends.length);
      }),
    ));
});
