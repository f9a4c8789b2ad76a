import { memoryStore, type Journal } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { handleAll, history, standardContext, type Command } from '@pengaduan/core';
import { receive, verify } from '@pengaduan/core/testing';

const of = (complaint: string, command: Command): Command => ({ ...command, complaint });
const opened = () => {
  const { journal } = memoryStore({ now: () => 0 });
  let appends = 0;
  const counted: Journal = {
    ...journal,
    append: (token, events) => {
      appends += 1;
      return journal.append(token, events);
    },
  };
  return {
    handleMany: handleAll({ journal: counted, context: standardContext() }),
    found: (complaint: string) => history(journal)(complaint)(),
    appends: () => appends,
  };
};
const nothing = right({ _tag: 'None' });
const first = [receive('2025-02-03T08:00'), verify('2025-02-03T09:00')] as const;
const second = first.map((command) => of('2', command));

describe('commands of several complaints at once', () => {
  it('are refused as such, each complaint named once, and nothing is written', async () => {
    const { handleMany, found, appends } = opened();
    expect(await handleMany([...first, ...second])()).toEqual({
      _tag: 'Left',
      left: { type: 'SeveralComplaints', complaints: ['1', '2'], retry: 'never' },
    });
    expect([await found('1'), await found('2'), appends()]).toEqual([nothing, nothing, 0]);
  });
});

describe('commands of one complaint', () => {
  it('are written into the stream of the complaint that they name', async () => {
    const { handleMany, found, appends } = opened();
    expect(await handleMany(second)()).toMatchObject({
      right: [{ right: { complaint: '2', revision: 1n } }, { right: { complaint: '2', revision: 4n } }],
    });
    expect([await found('1'), appends()]).toEqual([nothing, 1]);
    expect(await found('2')).toMatchObject({ right: { value: { complaint: '2' } } });
  });
});

it('no commands at all get no answers, and write nothing', async () => {
  const { handleMany, appends } = opened();
  expect(await handleMany([])()).toEqual(right([]));
  expect(appends()).toBe(0);
});
