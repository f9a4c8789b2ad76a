import { describe, expect, it } from 'vitest';
import { decodeCommand, initial, rules, stageNames, step, type StageName, type State } from '@pengaduan/core';
import { at, commandIn, contextUnder, given, live, permissive, commandCases } from '@pengaduan/core/testing';
import { rejections } from './words/samples.js';
import {
  documented,
  documentedRejections,
  exampleLines,
  factOf,
  rolesOf,
  stageAfter,
  stagesOf,
  stagesOfSystem,
} from './commands-table.js';

const context = contextUnder(permissive);
const states = new Map<StageName, State>(stageNames.map((stage) => [stage, live(context, at[stage])]));

/** The wait for the Ombudsman starts with the first disposition. */
const hasWait = (stage: StageName): boolean => !['Received', 'Pending', 'Verified'].includes(stage);

describe('docs/commands.md', () => {
  it('has a row for every command, and no other', () => {
    expect(documented.map(({ command }) => command).sort()).toEqual(Object.keys(rules).sort());
  });
  it('lists every rejection, and no other', () => {
    expect([...new Set(documentedRejections)].sort()).toEqual(Object.keys(rejections).sort());
  });
});

describe.each(documented.map((row) => [row.command, row] as const))('%s', (name, row) => {
  const mine = commandCases.filter(({ type }) => type === name);
  const rule = Object.entries(rules).find(([type]) => type === name)?.[1];
  it('has the stages and roles of the page in the rules', () => {
    expect([...(rule?.stages ?? [])].sort()).toEqual([...stagesOf(row)].sort());
    expect([...(rule?.roles ?? [])].sort()).toEqual([...rolesOf(row)].sort());
  });
  it('is accepted at those stages by those roles, and refused for the stage first, then for the role', () => {
    const answers = mine.map(({ stage, role, command }) => {
      const answer = step(context, states.get(stage) ?? initial, command);
      return [stage, role, answer._tag === 'Right' ? 'accepted' : answer.left.type];
    });
    const expected = mine.map(({ stage, role }) => {
      const stages = role === 'system' ? stagesOfSystem(row) : stagesOf(row);
      const elsewhere = name === 'ReceiveComplaint' ? 'AlreadyReceived' : 'WrongStage';
      if (!stages.includes(stage)) return [stage, role, elsewhere];
      if (!rolesOf(row).includes(role)) return [stage, role, 'NotPermitted'];
      return [
        stage,
        role,
        row.stages.includes('before a wait has started') && !hasWait(stage) ? 'NotDue' : 'accepted',
      ];
    });
    expect(answers).toEqual(expected);
  });
  it('leads to the fact and the stage of the page', () => {
    for (const { stage, role, command } of mine) {
      const before = name === 'ReceiveComplaint' ? initial : (states.get(stage) ?? initial);
      const answer = step(context, before, command);
      if (answer._tag === 'Left') continue;
      const { events, state } = answer.right;
      if (factOf(row) !== undefined)
        expect([stage, role, events[0]?.type]).toEqual([stage, role, factOf(row)]);
      const after = state._tag === 'Some' ? state.value.stage.name : undefined;
      if (name !== 'ActOnDeadline') expect(after).toBe(stageAfter(row, stage));
    }
  });
  it('has the fields of the page, all of them needed unless it calls them optional', () => {
    const { id, complaint, at: _, by, ...own } = commandIn('Received', mine[0]!.type, mine[0]!.role);
    const whole = {
      id,
      complaint,
      at: '2025-02-03T08:00Z',
      by,
      ...own,
      ...('dueAt' in own ? { dueAt: '2025-02-03T08:00Z' } : {}),
      ...('receivedAt' in own ? { receivedAt: '2025-02-03T08:00Z' } : {}),
    };
    expect(decodeCommand(whole)._tag).toBe('Right');
    const [needed = '', optional = ''] = row.fields.split('optional');
    const named = (text: string) =>
      [...text.replace(/: (?:`[^`]+` ?)+/g, '').matchAll(/`(\w+)`/g)].map((one) => one[1]!);
    expect(
      Object.keys(own)
        .filter((key) => key !== 'command')
        .sort(),
    ).toEqual(named(needed).sort());
    for (const field of named(needed)) {
      const without = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== field));
      expect(decodeCommand(without)).toMatchObject({ left: [{ field, missing: true }] });
    }
    for (const field of named(optional.replace(/ \([^)]*\)/g, ''))) {
      const wrong = decodeCommand({ ...whole, [field]: 7 });
      expect(wrong._tag === 'Left' && wrong.left.every((one) => one.expected.type !== 'nothing')).toBe(true);
    }
  });
});

describe('the example of the page', () => {
  it('decodes, and is a life', () => {
    const commands = exampleLines.map((line) => {
      const read = decodeCommand(JSON.parse(line));
      if (read._tag === 'Left') throw new Error(JSON.stringify(read.left));
      return read.right;
    });
    expect(commands).toHaveLength(4);
    expect(given(...commands).stage).toBe('InProcess');
  });
});
