import type { Command } from '@pengaduan/core';
import {
  close,
  disposition,
  inform,
  provideData,
  receive,
  reply,
  requestData,
  respond,
  verify,
  wib,
} from '@pengaduan/core/testing';

const hour = 3_600_000;
const begin = wib('2025-01-02T08:00');

/** What people do with a complaint, as hours since it came in. The system does the rest. */
type Fate = ReadonlyArray<readonly [hours: number, does: (at: string) => Command]>;
const dispositioned: Fate = [
  [20, verify],
  [21, disposition],
  [21, inform],
];
const fates: ReadonlyArray<Fate> = [
  [],
  [[3, requestData]],
  [
    [3, requestData],
    [100, provideData],
    [120, verify],
    [121, disposition],
    [200, respond],
  ],
  dispositioned,
  [...dispositioned, [500, respond]],
  [...dispositioned, [90, respond], [120, reply]],
  [...dispositioned, [90, respond], [150, close]],
  [...dispositioned, [60, (at) => disposition(at, 'dlh')], [2000, (at) => respond(at, 'initial', 'dlh')]],
];

const local = (instant: number): string => new Date(instant + 7 * hour).toISOString().slice(0, -1);

const lifeOf = (n: number): ReadonlyArray<Command> => {
  // Spread over nine months, at any hour, with another jitter for each.
  const came = begin + n * 3.2 * hour + ((n * 7919) % 3_600_000);
  const policy = Math.floor(n / fates.length) % 2 === 0 ? 'bangkalan' : 'nasional';
  const fate = fates[n % fates.length] ?? [];
  return [
    receive(local(came), { policy }),
    ...fate.map(([hours, does]) => does(local(came + hours * hour + ((n * 104_729) % 600_000)))),
  ].map((command) => ({ ...command, complaint: String(n) }));
};

/** What people do in a simulated year with so many complaints, in order of time. */
export const yearOf = (complaints: number): ReadonlyArray<Command> =>
  Array.from({ length: complaints }, (_, n) => lifeOf(n))
    .flat()
    .sort((a, b) => a.at - b.at);

/** Every midnight of the year. */
export const midnights: ReadonlyArray<number> = Array.from(
  { length: 364 },
  (_, n) => wib('2025-01-03T00:00') + n * 24 * hour,
);
