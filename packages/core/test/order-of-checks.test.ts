import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { nasional, step, type Command, type RejectionType, type StageName } from '@pengaduan/core';
import {
  archiveBySystem,
  as,
  at,
  closeBySystem,
  contextUnder,
  coordinator,
  disposition,
  extend,
  forward,
  forwardBySystem,
  inform,
  liaison,
  live,
  nationalAdmin,
  permissive,
  receive,
  reclassify,
  reopen,
  reporter,
  respond,
  verify,
  wib,
} from '@pengaduan/core/testing';

// docs/commands.md: "existence, stage, role, agency, order of time (`InFuture` before `OutOfOrder`), policy, due". Whatever else is wrong with a
// command, the first of these that is wrong is the answer.

/** How a command may be made wrong in one way. Later ways win over the agency, so they change other fields. */
interface Wrong {
  readonly stage: StageName;
  readonly role: Command['by'];
  readonly agency?: Partial<Command> & { readonly answer: RejectionType };
  /** The policy `nasional` refuses it, `permissive` does not. */
  readonly policy?: true;
  /** A time that is in order and too early. */
  readonly due?: string;
}

const late = '2025-12-01T10:00';
const soon = '2025-02-06T10:00';
const table: ReadonlyArray<readonly [string, StageName, Command, Wrong]> = [
  ['verify', 'Received', verify(soon), { stage: 'Verified', role: reporter }],
  [
    'disposition',
    'Dispositioned',
    disposition(soon, 'dlh'),
    { stage: 'Received', role: reporter, agency: { agency: 'dinas-pupr', answer: 'SameAgency' } },
  ],
  [
    'reclassify',
    'Dispositioned',
    reclassify(soon, 'supervisory'),
    {
      stage: 'Received',
      role: reporter,
      agency: { classification: 'non_supervisory', answer: 'SameClassification' },
    },
  ],
  [
    'inform',
    'Dispositioned',
    inform(soon),
    { stage: 'Verified', role: reporter, agency: { agency: 'dlh', answer: 'NotYourAgency' } },
  ],
  [
    'respond',
    'Dispositioned',
    respond(soon),
    { stage: 'Verified', role: reporter, agency: { by: liaison('dlh'), answer: 'NotYourAgency' } },
  ],
  ['reopen', 'Closed', reopen(soon), { stage: 'InProcess', role: nationalAdmin, policy: true }],
  ['extend', 'Dispositioned', extend(soon, 'response', 1), { stage: 'Closed', role: reporter, policy: true }],
  [
    'close by system',
    'InProcess',
    closeBySystem(late),
    { stage: 'Dispositioned', role: reporter, due: soon },
  ],
  [
    'archive by system',
    'Pending',
    archiveBySystem(late),
    { stage: 'Dispositioned', role: reporter, due: soon },
  ],
  [
    'forward by system',
    'Dispositioned',
    forwardBySystem(late),
    { stage: 'InProcess', role: liaison('dinas-pupr'), policy: true, due: soon },
  ],
  [
    'forward by the reporter',
    'Dispositioned',
    forward(late),
    { stage: 'InProcess', role: nationalAdmin, due: soon },
  ],
];

type Way = 'stage' | 'role' | 'agency' | 'future' | 'time' | 'policy' | 'due';
const answers: Readonly<Record<Exclude<Way, 'agency'>, RejectionType>> = {
  stage: 'WrongStage',
  role: 'NotPermitted',
  future: 'InFuture',
  time: 'OutOfOrder',
  policy: 'NotAllowedByPolicy',
  due: 'NotDue',
};
const under = { permissive: contextUnder(permissive), nasional: contextUnder(nasional) };

const answerTo = (stage: StageName, command: Command, wrong: Wrong, ways: ReadonlySet<Way>): string => {
  const policies = ways.has('policy') ? under.nasional : under.permissive;
  const context = ways.has('future') ? { ...policies, now: wib('2025-01-31T08:00') } : policies;
  const changed = {
    ...command,
    ...(ways.has('agency') ? wrong.agency : {}),
    ...(ways.has('role') ? { by: wrong.role } : {}),
    ...(ways.has('due') && wrong.due !== undefined ? { at: wib(wrong.due) } : {}),
    ...(ways.has('time') ? { at: wib('2025-02-01T08:00') } : {}),
  } as Command;
  const state = live(policies, at[ways.has('stage') ? wrong.stage : stage]);
  const done = step(context, state, changed);
  return done._tag === 'Left' ? done.left.type : 'accepted';
};

describe.each(table)('%s', (_, stage, command, wrong) => {
  const possible: ReadonlyArray<Way> = [
    'stage',
    'role',
    ...(wrong.agency === undefined ? [] : (['agency'] as const)),
    'future',
    'time',
    ...(wrong.policy === undefined ? [] : (['policy'] as const)),
    ...(wrong.due === undefined ? [] : (['due'] as const)),
  ];
  it('is accepted when nothing is wrong', () => {
    expect(answerTo(stage, command, wrong, new Set())).toBe('accepted');
  });
  it('is refused for the first thing that is wrong, whatever else is', () =>
    fc.assert(
      fc.property(fc.subarray([...possible], { minLength: 1 }), (ways) => {
        const [first] = ways;
        const expected = first === 'agency' ? wrong.agency?.answer : answers[first ?? 'due'];
        expect(answerTo(stage, command, wrong, new Set(ways))).toBe(expected);
      }),
      { numRuns: 100 * inject('times') },
    ));
});

describe('a reception', () => {
  const given = receive(soon, { policy: 'tidak-ada', submittedAt: '2025-02-07T08:00' });
  const answer = (command: Command) => step(under.permissive, live(under.permissive, []), command);
  it('is refused for the role, then for the order of time, then for the policy', () => {
    expect(answer(as(liaison('dlh'), given))).toMatchObject({ left: { type: 'NotPermitted' } });
    expect(answer(as(coordinator, given))).toMatchObject({ left: { type: 'OutOfOrder' } });
    expect(answer(receive(soon, { policy: 'tidak-ada' }))).toMatchObject({
      left: { type: 'UnknownPolicy', policy: 'tidak-ada' },
    });
  });
});
