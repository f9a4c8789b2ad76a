import { readFileSync } from 'node:fs';
import { right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { decodeEvent, encodeEvent, eventTypes, type StoredEvent } from '@pengaduan/core';
import { samples } from './golden/samples.js';

// What a journal holds stays readable: these files are added to, never changed.
const golden = JSON.parse(
  readFileSync(new URL('golden/events.v1.json', import.meta.url), 'utf8'),
) as ReadonlyArray<StoredEvent>;

describe('the stored shape of version 1', () => {
  it('has a sample of every type that a stream may hold', () => {
    expect([...new Set(golden.map(({ type }) => type))].sort()).toEqual([...eventTypes].sort());
  });
  it.each(golden.map((stored, i) => [stored.type, stored, samples[i]!] as const))(
    '%s is written and read as it ever was',
    (_, stored, event) => {
      expect(encodeEvent(event)).toEqual(stored);
      expect(decodeEvent(stored)).toEqual(right(event));
    },
  );
});

describe('a stored event that cannot be read', () => {
  const stored = golden[0]!;
  it('of a type nobody knows is told apart', () => {
    expect(decodeEvent({ ...stored, type: 'Guessed' })).toMatchObject({
      left: { type: 'UnknownType', event: 'Guessed', version: 1 },
    });
  });
  it('of a version not known yet is told apart', () => {
    expect(decodeEvent({ ...stored, version: 2 })).toMatchObject({
      left: { type: 'NewerVersion', event: 'ComplaintReceived', version: 2, known: 1 },
    });
  });
  it('with a broken field names the field and not its value', () => {
    const broken = { ...stored, data: { ...(stored.data as object), at: 'Budi Santoso' } };
    const answer = decodeEvent(broken);
    expect(answer).toMatchObject({ left: { type: 'Malformed', fields: ['at'] } });
    expect(JSON.stringify(answer)).not.toContain('Budi');
  });
  it.each([null, 'text', 3, []])('whose data is %j is malformed', (data) => {
    expect(decodeEvent({ ...stored, data })).toMatchObject({ left: { type: 'Malformed' } });
  });
});
