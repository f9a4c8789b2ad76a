import { encodeCommand } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import { expect, it } from 'vitest';
import { forComplaint } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { deaths, kills, untilKilled } from './killed-process.js';
import { commandsIn, expectBeginning, recordsIn } from './records.js';

const newStore = temporaryStores();
const answersEach = 40;
const commands = Array.from({ length: (kills * answersEach) / at.Closed.length }, (_, n) =>
  forComplaint(String(n + 1), at.Closed),
)
  .flat()
  .map((command) => `${JSON.stringify(encodeCommand(command))}\n`);

it(`apply killed ${kills} times loses and doubles no command that it answered`, async () => {
  const [file, undisturbed] = [newStore(), newStore()];
  expect((await pengaduan(['apply', '--store', undisturbed], [commands.join('')])).exit).toBe(0);
  const whole = await recordsIn(undisturbed);

  let [answered, before] = [0, 0];
  for (const death of deaths(answersEach)) {
    // Whoever does not know which answer was the last gives some commands again.
    const from = Math.max(0, answered - 3);
    const { lines, errors } = await untilKilled(['apply', '--store', file], death, {
      input: commands.slice(from).join(''),
    });
    expect(errors).toBe('');
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ ok: true });
    answered = Math.max(answered, from + lines.length);

    const records = await expectBeginning(file, whole, before);
    before = records.length;
    const stored = commandsIn(records).size;
    expect(stored).toBeGreaterThanOrEqual(answered);
    // One may have been stored and not yet answered.
    expect(stored).toBeLessThanOrEqual(answered + 1);
  }
  expect(answered).toBeGreaterThan(0);
  expect((await pengaduan(['apply', '--store', file], [commands.join('')])).exit).toBe(0);
  expect(await recordsIn(file)).toEqual(whole);
});
