import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { memoryStore, type Journal } from '@pengaduan/journal';
import { encodeCommand, openComplaints, type JsonObject } from '@pengaduan/core';
import {
  close,
  contextUnder,
  disposition,
  extend,
  inform,
  permissive,
  provideData,
  rate,
  receive,
  reclassify,
  reopen,
  reply,
  requestData,
  respond,
  tick,
  verify,
} from '@pengaduan/core/testing';

// Invariant: no personal datum is ever in the journal, a log line, an error message or a metric (docs/adr/0011).

const life: ReadonlyArray<JsonObject> = [
  receive('2025-02-03T08:00', { externalIds: { lapor: '6340753' }, policy: 'permissive' }),
  requestData('2025-02-03T08:30'),
  provideData('2025-02-03T08:40'),
  verify('2025-02-03T09:00'),
  disposition('2025-02-03T09:01'),
  inform('2025-02-03T09:02'),
  extend('2025-02-03T10:00', 'response', 2),
  respond('2025-02-05T09:00'),
  reclassify('2025-02-05T11:00', 'supervisory'),
  tick('2025-02-20T00:05', 'feedback-1', '2025-02-20T00:00'),
  rate('2025-02-20T13:00'),
  reopen('2025-02-20T14:00'),
  reply('2025-02-21T10:00'),
  close('2025-02-21T12:00'),
].map(encodeCommand);

const numbers = [
  '3526011234567890',
  '198501012010011001',
  '081234567890',
  '+6281234567890',
  'budi.s@example.id',
];
const name = 'Budi Santoso';

const context = contextUnder(permissive);

type Path = ReadonlyArray<string>;
const textsOf = (value: unknown, path: Path = []): ReadonlyArray<Path> => {
  if (typeof value === 'string') return [path];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, below]) => textsOf(below, [...path, key]))
    : [];
};
const put = (value: unknown, [key, ...rest]: Path, text: string): unknown =>
  key === undefined ? text : { ...(value as JsonObject), [key]: put((value as JsonObject)[key], rest, text) };

/** Everything that is kept, said or shown of a life, one of its commands answered in English too. */
const allThatComesOut = async (commands: ReadonlyArray<unknown>, english = 0): Promise<string> => {
  const { journal } = memoryStore({ now: () => 0 });
  const out: Array<unknown> = [];
  const watched: Journal = {
    ...journal,
    append: (token, events) => {
      out.push(token.stream, events);
      return journal.append(token, events);
    },
  };
  const door = openComplaints({ journal: watched, context });
  for (const command of commands) out.push(await door.handleUnknown(command));
  out.push(await openComplaints({ journal: watched, context, lang: 'en' }).handleUnknown(commands[english]));
  out.push(await door.show('1'));
  return JSON.stringify(out, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
};

const slot = fc
  .nat(life.length - 1)
  .chain((index) => fc.tuple(fc.constant(index), fc.constantFrom(...textsOf(life[index]), ['nama'])));

const withText = (index: number, path: Path, text: string): ReadonlyArray<unknown> =>
  life.map((command, i) => (i === index ? put(command, path, text) : command));

describe('what names a person', () => {
  it('as a number or an address does not come out of any field, not even as the reason of a refusal', () =>
    fc.assert(
      fc.asyncProperty(
        slot,
        fc.constantFrom(...numbers),
        fc.boolean(),
        async ([index, path], mark, inside) => {
          const text = inside && path.at(-1) === 'reason' ? `foto dari ${mark}, lokasi kurang jelas` : mark;
          expect(await allThatComesOut(withText(index, path, text), index)).not.toContain(mark);
        },
      ),
      { numRuns: 125 * inject('times') },
    ));
  // A machine cannot tell a name in the office's own words; ids of commands are the caller's own text.
  it('as a name does not come out of any field but a reason and the id of a command', () =>
    fc.assert(
      fc.asyncProperty(
        slot.filter(([, path]) => !['reason', 'id'].includes(path.join('.'))),
        async ([index, path]) => {
          expect(await allThatComesOut(withText(index, path, name), index)).not.toContain(name);
        },
      ),
      { numRuns: 75 * inject('times') },
    ));
  it('would be found: what is meant to come out does, and every command of the life is accepted', async () => {
    const out = await allThatComesOut(life);
    for (const told of ['6340753', 'dinas-pupr', 'lokasi kurang jelas', 'o-1']) expect(out).toContain(told);
    expect(out).not.toContain('"ok":false');
    expect(await allThatComesOut([{ ...life[0], kind: 'x' }, life[1]])).toMatch(/"invalid".*"rejection"/);
  });
});
