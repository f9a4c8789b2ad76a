import { memoryStore, type Journal } from '@pengaduan/journal';
import { expect, it } from 'vitest';
import { handle, standardContext } from '@pengaduan/core';
import { receive, reply, respond, verify, disposition, wib } from '@pengaduan/core/testing';

const minutes = (n: number): number => n * 60_000;

it('a command is held against the time at which it is decided, not at which it was handed over', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const command = receive('2025-02-06T10:00');
  let now = command.at - minutes(60);
  const later = handle({ journal, context: standardContext(), now: () => now })(command);
  now = command.at;
  expect(await later()).toMatchObject({ right: { right: { repeated: false } } });
});

it('a command that is decided again is held against the time at which that happens', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const environment = { journal, context: standardContext() };
  const minute = '2025-02-06T10:00';
  for (const command of [receive(minute), verify(minute), disposition(minute), respond(minute)])
    await handle(environment)(command)();
  let now = wib(minute);
  const slow: Journal = {
    ...journal,
    append: (token, events) => async () => {
      if (now === wib(minute)) await handle(environment)({ ...reply(minute), id: 'other' })();
      now -= minutes(60);
      return journal.append(token, events)();
    },
  };
  const done = await handle({ ...environment, journal: slow, now: () => now })(reply(minute))();
  expect(done).toMatchObject({ right: { left: { type: 'InFuture', now: wib(minute) - minutes(60) } } });
});
