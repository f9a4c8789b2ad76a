import { describe, expect, it } from 'vitest';
import { initial, rules, step, stageNames, type RejectionType } from '@pengaduan/core';
import { at, commandTypes, contextUnder, live, permissive, rows, type Row } from '@pengaduan/core/testing';

const context = contextUnder(permissive);
const states = Object.fromEntries(stageNames.map((stage) => [stage, live(context, at[stage])]));

const answerTo = ({ stage, command }: Pick<Row, 'stage' | 'command'>): RejectionType | 'accepted' => {
  const answer = step(context, states[stage] ?? initial, command);
  return answer._tag === 'Right' ? 'accepted' : answer.left.type;
};

/** What the table says, before anything but stage and role is looked at. */
const byTable = ({ stage, type, role }: Row): RejectionType | 'accepted' => {
  if (type === 'ReceiveComplaint') return 'AlreadyReceived';
  const bySystem = role === 'system' && type === 'ArchiveComplaint';
  const stages: ReadonlyArray<string> = bySystem ? ['Pending'] : rules[type].stages;
  if (!stages.includes(stage)) return 'WrongStage';
  return rules[type].roles.some((may) => may === role) ? 'accepted' : 'NotPermitted';
};

describe.each(commandTypes)('%s', (type) => {
  const mine = rows.filter((row) => row.type === type);
  it('is answered at every stage and for every role as the table says', () => {
    const answers = mine.map((row) => [row.stage, row.role, answerTo(row)]);
    expect(answers).toEqual(mine.map((row) => [row.stage, row.role, byTable(row)]));
  });
  it('is for a complaint that has been received, or receives it', () => {
    for (const { command, role } of mine) {
      const answer = step(context, initial, command);
      const refusal = answer._tag === 'Left' ? answer.left.type : 'accepted';
      const may = rules.ReceiveComplaint.roles.some((one) => one === role) ? 'accepted' : 'NotPermitted';
      expect(refusal).toBe(type === 'ReceiveComplaint' ? may : 'NotReceived');
    }
  });
});
