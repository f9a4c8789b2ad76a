import { describe, expect, it } from 'vitest';
import { memoryStore, type Proposed } from '@pengaduan/journal';
import {
  describeHandleFailure,
  describeRejection,
  encodeCommand,
  handle,
  openComplaints,
  standardContext,
  type Rejection,
  type UnreadableEvent,
} from '@pengaduan/core';
import { at, closeBySystem, observe, receive, verify, wib } from '@pengaduan/core/testing';

const foreign: Proposed = {
  id: '8d0b1c1e-5f0a-5b52-9d0c-0a4a7d1f3b11',
  type: 'OrderPlaced',
  data: { total: 3 },
  metadata: {},
};

describe.each(['id', 'en'] as const)('an answer in %s', (lang) => {
  const open = () =>
    openComplaints({
      journal: memoryStore({ now: () => 0 }).journal,
      lang,
      now: () => wib('2026-01-01T00:00'),
    });
  it('says why the rules refuse a command, in a sentence and in data whose instants are texts', async () => {
    const door = open();
    for (const command of at.InProcess)
      expect(await door.handle(encodeCommand(command))).toMatchObject({ ok: true });
    const [early, dueAt] = [closeBySystem('2025-02-10T08:00'), wib('2025-02-20T00:00')];
    const [old, last] = [observe('2025-02-03T08:30', 'Closed'), wib('2025-02-05T09:10')];
    const late = verify('2026-01-01T00:06');
    for (const [command, rejection, json] of [
      [early, { type: 'NotDue', clock: 'feedback', dueAt }, { dueAt: '2025-02-19T17:00:00.000Z' }],
      [
        old,
        { type: 'NotNewer', at: old.at, last },
        { at: '2025-02-03T01:30:00.000Z', last: '2025-02-05T02:10:00.000Z' },
      ],
      [late, { type: 'WrongStage', command: 'VerifyComplaint', stage: 'InProcess' }, {}],
    ] as const) {
      const message = describeRejection(rejection satisfies Rejection, lang, 'Asia/Jakarta');
      expect(await door.handle(encodeCommand(command))).toEqual({
        ok: false,
        rejection: { ...rejection, ...json, message },
      });
    }
    expect(await open().handle(encodeCommand(receive('2026-01-01T00:06')))).toMatchObject({
      ok: false,
      rejection: { type: 'InFuture', at: '2025-12-31T17:06:00.000Z', now: '2025-12-31T17:00:00.000Z' },
    });
  });
  it('says that a record of the complaint cannot be read', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    await journal.append({ stream: 'complaint-1', revision: 'no_stream' }, [foreign])();
    const failure: UnreadableEvent = {
      type: 'UnreadableEvent',
      stream: 'complaint-1',
      revision: 0n,
      why: { type: 'Foreign', event: 'OrderPlaced', version: 1 },
      retry: 'never',
    };
    const command = receive('2025-02-03T08:00');
    expect(await handle({ journal, context: standardContext() })(command)()).toMatchObject({ left: failure });
    const told = { type: 'UnreadableEvent', message: describeHandleFailure(failure, lang), retry: 'never' };
    const door = openComplaints({ journal, lang });
    for (const answer of [await door.handle(encodeCommand(command)), await door.show('1')])
      expect(answer).toEqual({ ok: false, failure: told });
  });
});
