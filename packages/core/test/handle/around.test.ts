import { isRight, right } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import {
  encodeCommand,
  handle,
  handleAll,
  handleChosen,
  openComplaints,
  standardContext,
  type Around,
  type Handling,
} from '@pengaduan/core';
import { receive, verify } from '@pengaduan/core/testing';

const commands = [receive('2025-02-03T08:00'), verify('2025-02-03T09:00')] as const;
const [first] = commands;

/** Notes what is handled, and answers nothing in its place. */
const watched = () => {
  const seen: Array<Handling> = [];
  const around: Around = (what, call) => async () => {
    seen.push(what);
    await call();
    return right([]);
  };
  const { journal } = memoryStore({ now: () => 0 });
  return { seen, environment: { journal, context: standardContext(), around } };
};

it('what goes around a handling is told what is handled, and gives the answer', async () => {
  const { seen, environment } = watched();
  expect(await handleAll(environment)(commands)()).toEqual(right([]));
  expect(await handleChosen(environment)('1', () => commands)()).toEqual(right([]));
  await expect(handle(environment)(first)()).rejects.toThrow('without an answer');
  await expect(openComplaints(environment).handle(encodeCommand(first))).rejects.toThrow('without an answer');
  expect(seen).toEqual([
    { complaint: '1', commands: ['ReceiveComplaint', 'VerifyComplaint'] },
    { complaint: '1', commands: undefined },
    { complaint: '1', commands: ['ReceiveComplaint'] },
    { complaint: '1', commands: ['ReceiveComplaint'] },
  ]);
});
it('a handling is made though nothing goes around it', async () => {
  const { environment } = watched();
  const { around: _, ...rest } = environment;
  const done = await handleAll(rest)(commands)();
  expect(isRight(done) && done.right.every(isRight)).toBe(true);
});
