import { memoryStore, type Journal } from '@pengaduan/journal';
import { isRight } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { handleAll, handleChosen, standardContext } from '@pengaduan/core';
import { receive, verify } from '@pengaduan/core/testing';

const [received, verified] = [receive('2025-02-03T08:00'), verify('2025-02-03T09:00')];
const context = standardContext();

describe('commands that are chosen when the complaint has been read', () => {
  it('are chosen by what it has accepted, from one reading of it', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    await handleAll({ journal, context })([received])();
    let loads = 0;
    const counted: Journal = {
      ...journal,
      load: (stream, fold) => ((loads += 1), journal.load(stream, fold)),
    };
    const done = await handleChosen({ journal: counted, context })('1', (isAccepted) =>
      [received, verified].filter(({ id }) => !isAccepted(id)),
    )();
    expect(isRight(done) && done.right.map(isRight)).toEqual([true]);
    expect(loads).toBe(1);
  });

  it('are chosen again where somebody else wrote meanwhile', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const asked: Array<boolean> = [];
    const other = { ...received, id: 'another' };
    const done = await handleChosen({
      journal: {
        ...journal,
        append: (token, events) => async () => {
          if (asked.length === 1) await handleAll({ journal, context })([other])();
          return journal.append(token, events)();
        },
      },
      context,
    })('1', (isAccepted) => {
      asked.push(isAccepted(other.id));
      return isAccepted(other.id) ? [] : [received];
    })();
    expect(done).toEqual({ _tag: 'Right', right: [] });
    expect(asked).toEqual([false, true]);
  });

  it('are all of that complaint: another one is a bug', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    await expect(handleChosen({ journal, context })('2', () => [received])()).rejects.toThrow(
      'not of the complaint 2',
    );
  });
});
