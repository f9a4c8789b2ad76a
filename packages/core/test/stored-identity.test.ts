import { hash as hashOfNode } from 'node:crypto';
import fc from 'fast-check';
import { isRight, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { openComplaints, streamOf } from '@pengaduan/core';
import { memoryStore, type Journal, type Recorded } from '@pengaduan/journal';
import { sha256 as anywhere } from '../src/handle/sha256-anywhere.js';
import { sha256 as onNode } from '../src/handle/sha256-node.js';

const report = { kind: 'complaint', category: 'jalan', channel: 'website' } as const;
const command = {
  command: 'ReceiveComplaint',
  id: 'c1',
  complaint: '6340753',
  at: '2025-02-03T08:00+07:00',
} as const;

const recordsOf = async (complaint: string, journal: Journal): Promise<ReadonlyArray<Recorded>> => {
  const kept = { initial: [], evolve: (all: ReadonlyArray<Recorded>, one: Recorded) => right([...all, one]) };
  const loaded = await journal.load(streamOf(complaint), kept)();
  return isRight(loaded) ? loaded.right.state : [];
};

describe('the identity of a command in the journal', () => {
  // What a journal holds is recognised by them: these values never change.
  it('is the same on every machine, today and later', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const reporter = openComplaints({ journal }).as({ role: 'reporter', id: 'r-17' });
    await reporter.handle({ ...command, ...report, anonymous: true, confidential: false });
    const records = await recordsOf(command.complaint, journal);
    const hash = '8d196892c906c858f25a2b5cf5c3e691ffc676313e261428039ea1abfdb0fa99';
    expect(records.map(({ id, metadata }) => [id, metadata['hash']])).toEqual([
      ['650b8478-d782-5ffc-8bb3-6fe354912be0', hash],
      ['6d0acb37-6c86-57a2-ac33-65a0cd82d59e', hash],
    ]);
  });
});

describe('SHA-256', () => {
  // FIPS 180-4, examples of NIST: https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  it.each([
    ['of Node', onNode],
    ['for anywhere', anywhere],
  ])('%s is that of the standard', (_, sha256) => {
    expect(sha256('abc')).toBe(ofAbc);
  });
  it('is the same on Node and anywhere, of any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(anywhere(text)).toBe(onNode(text));
        expect(onNode(text)).toBe(hashOfNode('sha256', text));
      }),
      { examples: [['\ud800'], ['a\udc00b']] },
    ));
});
