import { describe, expect, it } from 'vitest';
import { initial, rules, stagesFor, step, stageNames, type RejectionType } from '@pengaduan/core';
import {
  at,
  commandTypes,
  contextUnder,
  live,
  permissive,
  commandCases,
  type CommandCase,
} from '@pengaduan/core/testing';

const context = contextUnder(permissive);
const states = Object.fromEntries(stageNames.map((stage) => [stage, live(context, at[stage])]));

const answerTo = ({ stage, command }: Pick<CommandCase, 'stage' | 'command'>): RejectionType | 'accepted' => {
  const answer = step(context, states[stage] ?? initial, command);
  return answer._tag === 'Right' ? 'accepted' : answer.left.type;
};

/** What the table says, before anything but stage and role is looked at. */
const byTable = ({ stage, type, role }: CommandCase): RejectionType | 'accepted' => {
  if (type === 'ReceiveComplaint') return 'AlreadyReceived';
  const stages: ReadonlyArray<string> = stagesFor(type, role);
  if (!stages.includes(stage)) return 'WrongStage';
  if (!rules[type].roles.some((may) => may === role)) return 'NotPermitted';
  const isDisposed = !['Received', 'Pending', 'Verified'].includes(stage);
  return type === 'ForwardToOmbudsman' && !isDisposed ? 'NotDue' : 'accepted';
};

describe.each(commandTypes)('%s', (type) => {
  const mine = commandCases.filter((row) => row.type === type);
  it('is answered at every stage and for every role as the table says', () => {
    const answers = mine.map((row) => [row.stage, row.role, answerTo(row)]);
    expect(answers).toEqual(mine.map((row) => [row.stage, row.role, byTable(row)]));
  });
  it('is for a complaint that has been received, or is the first that is told of it', () => {
    for (const { command, role } of mine) {
      const answer = step(context, initial, command);
      const refusal = answer._tag === 'Left' ? answer.left.type : 'accepted';
      const may = rules[type].roles.some((one) => one === role) ? 'accepted' : 'NotPermitted';
      const isFirst = type === 'ReceiveComplaint' || type === 'ObserveStanding';
      expect(refusal).toBe(isFirst ? may : 'NotReceived');
    }
  });
});
