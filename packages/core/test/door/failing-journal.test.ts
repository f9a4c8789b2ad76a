import { left } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { memoryStore, type Journal, type ReadFailure } from '@pengaduan/journal';
import { describeHandleFailure, encodeCommand, openComplaints } from '@pengaduan/core';
import { receive } from '@pengaduan/core/testing';

const failure: ReadFailure = { type: 'Deleted', stream: 'complaint-1', retry: 'never' };
const fail = () => () => Promise.resolve(left(failure));
const journal: Journal = { ...memoryStore({ now: () => 0 }).journal, load: fail, resync: fail };

describe.each(['id', 'en'] as const)('complaints whose journal cannot be read, in %s', (lang) => {
  const complaints = openComplaints({ journal, lang });
  const answer = {
    ok: false,
    failure: { type: 'Deleted', message: describeHandleFailure(failure, lang), retry: 'never' },
  };
  it('answer so to a command', async () =>
    expect(await complaints.handle(encodeCommand(receive('2025-02-03T08:00')))).toEqual(answer));
  it('answer so to who wants to see one', async () => expect(await complaints.show('1')).toEqual(answer));
});
