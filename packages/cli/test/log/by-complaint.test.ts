import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { dataFile } from '../pengaduan.js';
import { header, readCommands } from './read-commands.js';

const year = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8').trim().split('\n');
const idsIn = async (lines: ReadonlyArray<string>): Promise<ReadonlyArray<string>> =>
  (await readCommands(lines.join('\n'))).commands.map(({ command }) => command.id);

describe('the commands of a complaint log', () => {
  it('leave out the lines and columns of the edge file that cannot be read, and only those', async () => {
    const expected = JSON.parse(readFileSync(dataFile('complaint-log-edge.expected.json'), 'utf8')) as {
      readonly refused: ReadonlyArray<{ readonly line: number; readonly why: string }>;
    };
    expect((await readCommands(readFileSync(dataFile('complaint-log-edge.csv')))).unreadable).toEqual(
      expected.refused.filter(({ why }) => /^[a-z]/.test(why)),
    );
  });

  it('are in order of time within each complaint, whatever the order of the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(year.slice(1, 300), { minLength: 299 }), async (rows) => {
        const { commands } = await readCommands([header, ...rows].join('\n'));
        const lastAt = new Map<string, number>();
        for (const { command } of commands) {
          expect(command.at).toBeGreaterThanOrEqual(lastAt.get(command.complaint) ?? 0);
          lastAt.set(command.complaint, command.at);
        }
      }),
      { numRuns: 5 * inject('times') },
    );
  });

  it('have ids of their own, the same ones whatever the order of the file', async () => {
    const ids = (await idsIn(year.slice(0, 300))).toSorted();
    expect(new Set(ids).size).toBe(299);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(year.slice(1, 300), { minLength: 299 }), async (rows) => {
        expect((await idsIn([header, ...rows])).toSorted()).toEqual(ids);
      }),
      { numRuns: 5 * inject('times') },
    );
  });

  it('have the same ids in a longer version of the file', async () => {
    const whole = new Set(await idsIn(year));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: year.length }), async (length) => {
        expect((await idsIn(year.slice(0, length))).every((id) => whole.has(id))).toBe(true);
      }),
      { numRuns: 3 * inject('times') },
    );
  });

  it('tell equal rows apart by their place, which a row that cannot be read keeps', async () => {
    const reply = '1,2025-02-03T08:00:00+07:00,reporter_replied,reporter,,,,,,,';
    const utc = '1,2025-02-03T01:00Z,reporter_replied,reporter,,,,,,,';
    const id = (place: number): string => `1/reporter_replied/2025-02-03T01:00:00.000Z/${place}`;
    expect(await idsIn([header, reply, utc])).toEqual([id(1), id(2)]);
    expect(await idsIn([header, reply.replace('reporter,', 'mayor,'), utc])).toEqual([id(2)]);
  });
});
