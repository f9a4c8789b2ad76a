import { isRight, type Either } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { roles } from '@pengaduan/core';
import { actor } from '../src/wire/actor.js';
import { clockFacts } from '../src/wire/clock-fact.js';
import { facts } from '../src/wire/fact.js';
import { samples } from './golden/samples.js';

interface Shape {
  readonly is: (value: unknown) => boolean;
  readonly encode: (value: never) => unknown;
  readonly decode: (value: unknown) => Either<unknown, unknown>;
}
const shapes: Readonly<Record<string, Shape>> = { ...facts, ...clockFacts };

// A shape says of a value that it has it (`is`) where it would read the same from outside, and only there.

it.each(samples.map((event) => [event.type, event] as const))(
  'the shape of %s knows its own',
  (type, event) => {
    const shape = shapes[type]!;
    const written = shape.encode(event as never) as object;
    const without = (whole: object, name: string) =>
      Object.fromEntries(Object.entries(whole).filter(([field]) => field !== name));
    expect(shape.is(event)).toBe(true);
    expect(shape.is(null)).toBe(false);
    for (const name of Object.keys(event)) {
      expect(shape.is({ ...event, [name]: null }), name).toBe(false);
      // A due is written as fields of its own.
      const isNeeded = name === 'due' || !isRight(shape.decode(without(written, name)));
      expect(shape.is(without(event, name)), name).toBe(!isNeeded);
    }
  },
);
it('a standing has no field that another stage has, and an actor no agency unless it is a liaison', () => {
  const closed = samples.find((event) => event.type === 'StandingObserved' && event.stage === 'Closed');
  const stage = 'Received';
  expect(facts.StandingObserved.is({ ...closed, stage })).toBe(false);
  for (const role of roles) {
    const [named, unnamed] = [
      { role, id: 'u-1', agency: 'dlh' },
      { role, id: 'u-1' },
    ];
    expect([actor.is(named), actor.is(unnamed)]).toEqual([role === 'liaison', role !== 'liaison']);
  }
});
