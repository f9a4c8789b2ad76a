import { bangkalan, encodeCommand, initial, step, type Command } from '@pengaduan/core';
import { at, commandCases, contextUnder } from '@pengaduan/core/testing';
import { isRight } from 'fp-ts/lib/Either.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { pengaduan } from '../pengaduan.js';

const newStore = temporaryStores();

interface AnswerLine {
  readonly line: number;
  readonly ok: boolean;
  readonly revision?: number;
  readonly events?: ReadonlyArray<{ readonly type: string }>;
  readonly rejection?: { readonly type: string; readonly message: string };
  readonly invalid?: ReadonlyArray<{ readonly field: string; readonly problem: string }>;
}
const apply = async (lines: ReadonlyArray<string>, file = 'memory:') => {
  const result = await pengaduan(['apply', '--store', file], [lines.join('\n')]);
  const answers = result.out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AnswerLine);
  return { ...result, answers };
};
const written = (command: Command, complaint: string): string =>
  JSON.stringify({ ...encodeCommand(command), complaint });

const example = readFileSync(new URL('../../../../docs/commands.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{"command":'));

describe('pengaduan apply', () => {
  it('takes the commands of the page and answers each with its revision and events', async () => {
    const { exit, err, answers } = await apply(example);
    expect([exit, err]).toEqual([0, '']);
    expect(
      answers.map(({ line, revision, events }) => [line, revision, events?.map(({ type }) => type)]),
    ).toEqual([
      [1, 1, ['ComplaintReceived', 'DeadlineSet']],
      [2, 5, ['ComplaintVerified', 'DeadlineMissed', 'DeadlineCompletedLate', 'DeadlineSet']],
      [3, 10, ['ComplaintDispositioned', 'DeadlineMet', 'DeadlineSet', 'DeadlineSet', 'DeadlineSet']],
      [4, 14, ['ResponseGiven', 'DeadlineMet', 'DeadlineMet', 'DeadlineSet']],
    ]);
  });

  it('answers every command at every stage by every role as the rules of SOP 112 do', async () => {
    const context = contextUnder(bangkalan);
    const cases = commandCases.map(({ stage, command }, index) => ({
      commands: [...at[stage], command],
      complaint: `c${index}`,
    }));
    const { answers } = await apply(
      cases.flatMap(({ commands, complaint }) => commands.map((one) => written(one, complaint))),
    );
    let line = 0;
    for (const { commands, complaint } of cases) {
      let state = initial;
      for (const command of commands) {
        const answer = answers[line];
        line += 1;
        const done = step(context, state, { ...command, complaint });
        if (isRight(done)) state = done.right.state;
        const expected = isRight(done) ? done.right.events.map(({ type }) => type) : done.left.type;
        const given = answer?.ok ? answer.events?.map(({ type }) => type) : answer?.rejection?.type;
        expect([answer?.line, given]).toEqual([line, expected]);
      }
    }
    expect(answers.length).toBe(line);
    expect(answers.every(({ ok, rejection }) => ok || (rejection?.message ?? '').endsWith('.'))).toBe(true);
  });

  it('answers garbage, half a line and what is no command by naming what is wrong, and goes on', async () => {
    const [received = ''] = example;
    const lines = [
      '',
      'nonsense',
      '[]',
      'null',
      '{}',
      received.slice(0, 40),
      received,
      '{"command":"Explode"}',
      '\u0000',
    ];
    const { exit, err, answers } = await apply([...lines, received.slice(0, -1)]);
    expect([exit, err]).toEqual([1, '']);
    expect(answers.map(({ line, ok }) => [line, ok])).toEqual(
      [...lines, ''].map((line, index) => [index + 1, line === received]),
    );
    for (const { ok, invalid } of answers) if (!ok) expect(invalid?.[0]?.problem).toMatch(/\.$/);
  });

  it('keeps what it accepted, and gives the first answer again to a command that comes again', async () => {
    const file = newStore();
    const first = await apply(example, file);
    const again = await apply(example, file);
    expect(again.answers).toEqual(first.answers);
    const reused = await apply([example[0]!.replace('"website"', '"sms"')], file);
    expect(reused.answers).toMatchObject([{ ok: false, rejection: { type: 'CommandIdReused' } }]);
  });

  it('never says what was typed in', async () => {
    const secret = 'Siti 3526010101900001';
    const { out } = await apply([
      `{"command":"ReceiveComplaint","id":"${secret}","complaint":"${secret}","channel":"${secret}"}`,
      `{"command":"${secret}"}`,
      secret,
    ]);
    expect(out).not.toContain('Siti');
    expect(out).not.toContain('3526010101900001');
  });
});
