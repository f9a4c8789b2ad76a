import { describe, expect, it } from 'vitest';
import { receipt, records, refusal, value } from './answers.js';
import { event, events, freshStream, ids, nothingYet } from './events.js';
import { impatient, withFaulty } from './faulty.js';
import { inTurn, noFaults, timedOut, unavailable, type Fault } from './server/faults.js';

const lost: Fault = { does: 'lose', with: unavailable };
const refused: Fault = { does: 'refuse', with: unavailable };
const unansweredWritten: Fault = { does: 'hang', written: true };
const unansweredUnwritten: Fault = { does: 'hang', written: false };
const late: Fault = { does: 'delay', ms: 900 };
const aborted: Fault = { does: 'lose', with: timedOut };

const isSilent = (faults: ReadonlyArray<Fault>): boolean =>
  faults.some(({ does }) => does === 'hang' || does === 'delay');

describe('an append whose answer does not come', () => {
  const cases: Readonly<Record<string, ReadonlyArray<Fault>>> = {
    'was lost after the write': [lost],
    'was lost three times': [lost, refused, aborted],
    'comes after the time allowed': [late],
    'never comes, though it was written': [unansweredWritten],
    'never comes, and it was not written': [unansweredUnwritten],
    'was refused for a while': [refused, refused, refused],
  };
  for (const [what, faults] of Object.entries(cases))
    it(
      `${what}: is written once, and the receipt is the first one`,
      withFaulty(
        async ({ server, store: { journal } }) => {
          const stream = freshStream();
          const { token } = await receipt(journal, nothingYet(stream), events(2));
          const batch = events(3);
          server.script = inTurn('append', ...faults);
          const written = await receipt(journal, token, batch);
          expect([written.first, written.last, written.token.revision]).toEqual([2n, 4n, 4n]);
          const all = await records(journal, stream);
          expect(ids(all).slice(2)).toEqual(ids(batch));
          expect(written.position).toEqual(all[4]?.position);
        },
        isSilent(faults) ? impatient : {},
      ),
    );

  it(
    'while others wrote after it: gives the first receipt, not a conflict',
    withFaulty(async ({ server, store: { journal } }) => {
      const stream = freshStream();
      const batch = events(2);
      let asked = 0;
      server.script = ({ method }) => {
        if (method !== 'append') return undefined;
        asked += 1;
        if (asked === 2) server.log.push(stream, [{ ...draft, id: event().id }]);
        return asked < 3 ? (asked === 1 ? lost : refused) : undefined;
      };
      const written = await receipt(journal, nothingYet(stream), batch);
      expect([written.first, written.last]).toEqual([0n, 1n]);
      expect(ids(await records(journal, stream)).slice(0, 2)).toEqual(ids(batch));
    }),
  );

  it(
    'while others wrote first: is a conflict, for it never will be written',
    withFaulty(async ({ server, store: { journal } }) => {
      const stream = freshStream();
      server.script = ({ method }) => {
        if (method !== 'append') return undefined;
        server.log.push(stream, [{ ...draft, id: event().id }]);
        server.script = noFaults;
        return refused;
      };
      const conflict = { type: 'Conflict', stream, expected: 'no_stream', actual: 0n, retry: 'never' };
      expect(await refusal(journal.append(nothingYet(stream), events(1)))).toEqual(conflict);
    }),
  );
});

const draft = { type: 'Counted', json: true, data: Buffer.from('{}'), meta: new Uint8Array() };
const always =
  (fault: Fault) =>
  ({ method }: { method: string }): Fault | undefined =>
    method === 'append' ? fault : undefined;

describe('when the last attempt is over and the outcome is still unknown', () => {
  it(
    'the ids after the token are read back, and what is written is acknowledged',
    withFaulty(async ({ server, store: { journal } }) => {
      const stream = freshStream();
      server.script = always(lost);
      const batch = events(2);
      const written = await receipt(journal, nothingYet(stream), batch);
      expect([written.first, written.last]).toEqual([0n, 1n]);
      server.script = noFaults;
      const all = await records(journal, stream);
      expect(ids(all)).toEqual(ids(batch));
      expect(written.position).toEqual(all[1]?.position);
    }),
  );

  it(
    'other ids after the token are a conflict with the revision of the stream',
    withFaulty(async ({ server, store: { journal } }) => {
      const stream = freshStream();
      server.log.push(stream, [{ ...draft, id: event().id }]);
      server.log.push(stream, [{ ...draft, id: event().id }]);
      server.script = always(refused);
      const conflict = { type: 'Conflict', stream, expected: 'no_stream', actual: 1n, retry: 'never' };
      expect(await refusal(journal.append(nothingYet(stream), events(1)))).toEqual(conflict);
    }),
  );

  it(
    'nothing after the token is still unknown: the append may be on its way, and the same ids give the answer later',
    withFaulty(async ({ server, store: { journal } }) => {
      const stream = freshStream();
      server.script = always(refused);
      const batch = events(2);
      const open = await refusal(journal.append(nothingYet(stream), batch));
      expect(open).toMatchObject({ type: 'OutcomeUnknown', stream, retry: 'same-ids' });
      server.script = noFaults;
      await receipt(journal, nothingYet(stream), batch);
      await receipt(journal, nothingYet(stream), batch);
      expect(ids(await records(journal, stream))).toEqual(ids(batch));
    }),
  );

  it(
    'a server that cannot be read either leaves it unknown',
    withFaulty(async ({ server, store: { journal } }) => {
      const stream = freshStream();
      const batch = events(1);
      server.script = ({ method }) => (method === 'append' ? lost : refused);
      const open = await refusal(journal.append(nothingYet(stream), batch));
      expect(open).toMatchObject({ type: 'OutcomeUnknown', stream, retry: 'same-ids' });
      server.script = noFaults;
      expect(await value(journal.append(nothingYet(stream), batch))).toMatchObject({ first: 0n });
    }),
  );
});

it(
  'an append that revived a soft-deleted stream is recognised by its ids when it is sent again, though the server refuses it',
  withFaulty(async ({ server, store: { journal } }) => {
    const stream = freshStream();
    const batch = events(2);
    server.log.push(stream, [{ ...draft, id: event().id }]);
    server.log.push(`$$${stream}`, [
      { ...draft, id: event().id, type: '$metadata', data: Buffer.from('{"$tb":9223372036854775807}') },
    ]);
    server.script = inTurn('append', lost);
    const written = await receipt(journal, nothingYet(stream), batch);
    expect([written.first, written.last]).toEqual([1n, 2n]);
    const again = await receipt(journal, nothingYet(stream), batch);
    expect(again).toEqual(written);
    expect(ids(server.log.records(stream)).slice(1)).toEqual(ids(batch));
  }),
);
