import type { Command } from '@pengaduan/core';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { commandsOf, livesOf } from '../src/log/lives.js';
import { readLog } from '../src/log/read-log.js';
import { dataFile } from './support.js';

interface Taken {
  readonly commands: ReadonlyArray<{ readonly line: number; readonly command: Command }>;
  readonly unreadable: ReadonlyArray<{ readonly line: number; readonly why: string }>;
}

const take = (file: string | Uint8Array): Taken => {
  const log = readLog(Buffer.from(file));
  if (log._tag === 'Left') throw new Error(log.left.type);
  const { lives, unreadable } = livesOf(log.right);
  const rows = lives.flatMap(commandsOf);
  return {
    commands: rows.flatMap((row) => (row._tag === 'Right' ? [row.right] : [])),
    unreadable: [...unreadable, ...rows.flatMap((row) => (row._tag === 'Left' ? [row.left] : []))]
      .map(({ line, trouble }) => ({ line, why: trouble.type === 'BadCell' ? trouble.column : trouble.type }))
      .sort((a, b) => a.line - b.line),
  };
};

const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';
const one = (line: string) => take(`${header}\n${line}\n`);
const year = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8').trim().split('\n');
const ids = ({ commands }: Taken): ReadonlyArray<string> => commands.map(({ command }) => command.id);

describe('the commands of a complaint log', () => {
  it.each([
    [
      '1,2025-02-03T08:00Z,received,reporter,,complaint,jalan,website,false,true,',
      {
        command: 'ReceiveComplaint',
        kind: 'complaint',
        category: 'jalan',
        channel: 'website',
        anonymous: false,
        confidential: true,
        source: 'log',
        by: { role: 'reporter', id: 'log' },
      },
    ],
    [
      '1,2025-02-03T08:00Z,received,coordinator,,aspiration,,,true,false,',
      { command: 'ReceiveComplaint', category: '-', channel: '-' },
    ],
    [
      '1,2025-02-03T08:00Z,data_requested,coordinator,,,,,,,foto',
      { command: 'RequestSupportingData', reason: 'foto' },
    ],
    ['1,2025-02-03T08:00Z,data_provided,reporter,,,,,,,', { command: 'ProvideSupportingData' }],
    [
      '1,2025-02-03T08:00Z,verified,national_admin,,supervisory,,,,,',
      { command: 'VerifyComplaint', classification: 'supervisory' },
    ],
    [
      '1,2025-02-03T08:00Z,returned,coordinator,,,,,,,bukan wewenang',
      { command: 'ReturnComplaint', reason: 'bukan wewenang' },
    ],
    [
      '1,2025-02-03T08:00Z,archived,system,,,,,,,tidak lengkap',
      { command: 'ArchiveComplaint', by: { role: 'system', id: 'log' } },
    ],
    [
      '1,2025-02-03T08:00Z,dispositioned,coordinator,dlh,,,,,,',
      { command: 'DispositionComplaint', agency: 'dlh', by: { role: 'coordinator', id: 'log' } },
    ],
    [
      '1,2025-02-03T08:00Z,liaison_informed,coordinator,dlh,,,telepon,,,',
      { command: 'InformLiaison', agency: 'dlh', channel: 'telepon' },
    ],
    [
      '1,2025-02-03T08:00Z,responded,liaison,dlh,,,,,,initial',
      { command: 'GiveResponse', kind: 'initial', by: { role: 'liaison', id: 'log', agency: 'dlh' } },
    ],
    [
      '1,2025-02-03T08:00Z,responded,coordinator,dlh,,,,,,substantive',
      { command: 'GiveResponse', by: { role: 'coordinator', id: 'log' } },
    ],
    ['1,2025-02-03T08:00Z,reporter_replied,reporter,,,,,,,', { command: 'ReplyAsReporter' }],
    [
      '1,2025-02-03T08:00Z,reclassified,public_relations,,aspiration,,,,,',
      { command: 'ReclassifyComplaint', classification: 'aspiration' },
    ],
    ['1,2025-02-03T08:00Z,closed,system,,,,,,,', { command: 'CloseComplaint' }],
    [
      '1,2025-02-03T08:00Z,reopened,reporter,,,,,,,belum selesai',
      { command: 'ReopenComplaint', reason: 'belum selesai' },
    ],
    ['1,2025-02-03T08:00Z,rated,reporter,,,,,,,4', { command: 'RateComplaint', rating: 4 }],
    ['1,2025-02-03T08:00Z,forwarded_to_ombudsman,system,,,,,,,', { command: 'ForwardToOmbudsman' }],
  ])('%s', (line, command) => {
    const [taken] = one(line).commands;
    expect(taken).toMatchObject({
      line: 2,
      command: { ...command, complaint: '1', at: Date.parse('2025-02-03T08:00Z') },
    });
  });

  // Each row is wrong in the named column and in every one checked after it.
  it.each([
    ['x,x,x,x,,,,,,,', 'tracking_id'],
    [`${'1'.repeat(65)},x,x,x,,,,,,,`, 'tracking_id'],
    ['1,2025-02-30T08:00Z,x,x,,,,,,,', 'at'],
    ['1,2025-02-03T08:00Z,x,x,,,,,,,', 'activity'],
    ['1,2025-02-03T08:00Z,constructor,x,,,,,,,', 'activity'],
    ['1,2025-02-03T08:00Z,responded,mayor,,,,,,,', 'actor'],
    ['1,2025-02-03T08:00Z,responded,,,,,,,,', 'actor'],
    ['1,2025-02-03T08:00Z,responded,liaison,,,,,,,x', 'agency'],
    ['1,2025-02-03T08:00Z,responded,coordinator,,,,,,,x', 'agency'],
    ['1,2025-02-03T08:00Z,dispositioned,coordinator,dua kata,,,,,,', 'agency'],
    ['1,2025-02-03T08:00Z,verified,liaison,,x,,,,,', 'agency'],
    ['1,2025-02-03T08:00Z,received,reporter,,rant,a b,a b,x,x,', 'classification'],
    ['1,2025-02-03T08:00Z,received,reporter,,complaint,a b,a b,x,x,', 'category'],
    ['1,2025-02-03T08:00Z,received,reporter,,complaint,,a b,x,x,', 'channel'],
    ['1,2025-02-03T08:00Z,received,reporter,,complaint,,,x,x,', 'anonymous'],
    ['1,2025-02-03T08:00Z,received,reporter,,complaint,,,true,,', 'confidential'],
    ['1,2025-02-03T08:00Z,liaison_informed,coordinator,dlh,,,,,,', 'channel'],
    ['1,2025-02-03T08:00Z,responded,liaison,dlh,,,,,,maybe', 'detail'],
    ['1,2025-02-03T08:00Z,rated,reporter,,,,,,,6', 'detail'],
    ['1,2025-02-03T08:00Z,rated,reporter,,,,,,,4.0', 'detail'],
    ['1,2025-02-03T08:00Z,returned,coordinator,,,,,,,', 'detail'],
  ])('%s cannot be read: %s', (line, why) => {
    expect(one(line)).toEqual({ commands: [], unreadable: [{ line: 2, why }] });
  });

  it('name the lines and columns of the edge file that cannot be read, and only those', () => {
    const expected = JSON.parse(readFileSync(dataFile('complaint-log-edge.expected.json'), 'utf8')) as {
      readonly refused: ReadonlyArray<{ readonly line: number; readonly why: string }>;
    };
    expect(take(readFileSync(dataFile('complaint-log-edge.csv'))).unreadable).toEqual(
      expected.refused.filter(({ why }) => /^[a-z]/.test(why)),
    );
  });

  it('are in order of time within each complaint, whatever the order of the file, and have ids of their own', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(year.slice(1, 300), { minLength: 299 }), (rows) => {
        const { commands } = take([header, ...rows].join('\n'));
        const seen = new Map<string, number>();
        for (const { command } of commands) {
          expect(command.at).toBeGreaterThanOrEqual(seen.get(command.complaint) ?? 0);
          seen.set(command.complaint, command.at);
        }
        expect(new Set(ids({ commands, unreadable: [] })).size).toBe(rows.length);
        expect([...ids({ commands, unreadable: [] })].sort()).toEqual(
          [...ids(take(year.slice(0, 300).join('\n')))].sort(),
        );
      }),
      { numRuns: 5 * inject('times') },
    );
  });

  it('have the same ids in a longer version of the file', () => {
    fc.assert(
      fc.property(fc.nat({ max: year.length }), (length) => {
        const whole = new Set(ids(take(year.join('\n'))));
        expect(ids(take(year.slice(0, Math.max(1, length)).join('\n'))).every((id) => whole.has(id))).toBe(
          true,
        );
      }),
      { numRuns: 3 * inject('times') },
    );
  });

  it('tell equal rows apart by their place, which a row that cannot be read keeps', () => {
    const reply = '1,2025-02-03T08:00:00+07:00,reporter_replied,reporter,,,,,,,';
    const utc = '1,2025-02-03T01:00Z,reporter_replied,reporter,,,,,,,';
    const id = (place: number): string => `1/reporter_replied/2025-02-03T01:00:00.000Z/${place}`;
    expect(ids(take([header, reply, utc].join('\n')))).toEqual([id(1), id(2)]);
    expect(ids(take([header, reply.replace('reporter,', 'mayor,'), utc].join('\n')))).toEqual([id(2)]);
  });
});
