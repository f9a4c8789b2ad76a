import { bangkalan } from '@pengaduan/core';
import { at, contextUnder, receive } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { describeParked } from '../../src/outbox/words.js';
import { applyCommandsUnder } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const parked = { key: 'Overdue:1:response-1', result: 'Parked' } as const;

describe('a notice that was put aside', () => {
  it.each([
    ['for now, while a watch goes on', 'TimedOut', 'safe', true, 'not sent yet; tried again every hour.'],
    ['for now, by a command that ends', 'TimedOut', 'safe', false, 'not sent; list it with --parked'],
    ['for good, while a watch goes on', 'Refused', 'never', true, 'not sent; list it with --parked'],
    ['for want of a policy', 'UnknownPolicy', 'safe', true, 'adopt it by: pengaduan apply --policy FILE.'],
  ] as const)('%s: what helps', (_, failure, retry, isWatched, sentence) => {
    expect(describeParked({ ...parked, failure, retry }, isWatched, 'en')).toContain(sentence);
    expect(describeParked({ ...parked, failure, retry }, isWatched, 'id')).toMatch(/^Overdue:1:response-1: /);
  });

  it('because nobody adopted the policy of its report says so, and the others are sent', async () => {
    const file = newStore();
    const own = contextUnder({ ...bangkalan, id: 'sendiri' });
    await applyCommandsUnder(own, file, receive('2025-02-03T08:00'), ...at.Dispositioned.slice(1));
    const others = at.Dispositioned.map((one) => ({ ...one, complaint: '2' }));
    await applyCommandsUnder(contextUnder(bangkalan), file, ...others);
    const args = ['--at', '2025-02-03T10:00+07:00', '--to', 'console', '--lang', 'en'];
    const { exit, out, err } = await pengaduan(['notices', '--store', file, ...args]);
    expect([exit, out]).toEqual([
      1,
      'Report 2 was dispositioned to dinas-pupr. Please respond by 17 February 2025.\n',
    ]);
    expect(err).toMatch(/^NewDisposition:1:5: not sent yet, as the journal does not keep the policy/);
  });
});
