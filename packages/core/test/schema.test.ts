import fc from 'fast-check';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import {
  commandSchema,
  decodeCommand,
  encodeCommand,
  eventJson,
  eventSchema,
  eventTypes,
  readableEvents,
} from '@pengaduan/core';
import { aCommand, aLife, anObservation, commandTypes } from '@pengaduan/core/testing';
import { isLeft } from 'fp-ts/lib/Either.js';

const ajv = addFormats.default(new Ajv2020({ allErrors: true }));
const checks = <T extends string>(types: ReadonlyArray<T>, schema: (type: T) => object) =>
  new Map<string, ValidateFunction>(types.map((type) => [type, ajv.compile(schema(type))]));
const ofCommand = checks(commandTypes, commandSchema);
const ofEvent = checks(eventTypes, eventSchema);

const wrongWith = (check: ValidateFunction | undefined, json: unknown): unknown =>
  check === undefined ? 'no schema' : check(json) ? undefined : check.errors;

const aCommandJson = fc
  .oneof(aCommand, anObservation)
  .map((command) => encodeCommand({ ...command, id: 'c1' }));

it('takes every command that is written', () => {
  fc.assert(
    fc.property(aCommandJson, (json) => {
      expect(wrongWith(ofCommand.get(json.command), json)).toBeUndefined();
    }),
  );
});

/** What becomes of one field: it goes, or it is of another kind, or a field comes to it. */
const aChange = fc.oneof(
  fc.nat(20).map((n) => (fields: ReadonlyArray<[string, unknown]>) => fields.filter((_, i) => i !== n)),
  fc.tuple(fc.nat(20), fc.constantFrom(null, [], {}, 0.5, '', 'tidak ada', 2_000_000, true)).map(
    ([n, value]) =>
      (fields: ReadonlyArray<[string, unknown]>) =>
        fields.map(([name, old], i): [string, unknown] => [name, i === n ? value : old]),
  ),
  fc
    .constantFrom('nama', 'by2', 'Reason')
    .map((name) => (fields: ReadonlyArray<[string, unknown]>) => [
      ...fields,
      [name, 'x'] as [string, unknown],
    ]),
);

it('refuses a field that is missing, of another kind or unknown where the reader does, and only there', () => {
  fc.assert(
    fc.property(aCommandJson, aChange, (json, change) => {
      const changed = Object.fromEntries(change(Object.entries(json)));
      fc.pre(changed['command'] === json.command);
      // Which fields go together with which stage of a report is not in the schema.
      fc.pre(json.command !== 'ObserveStanding' || !isLeft(decodeCommand(changed)));
      const check = ofCommand.get(json.command);
      expect(wrongWith(check, changed) === undefined).toBe(!isLeft(decodeCommand(changed)));
    }),
    { numRuns: 1000 },
  );
});

it('takes every event of every life', () => {
  fc.assert(
    fc.property(aLife, ({ events }) => {
      for (const event of events.map(eventJson)) {
        expect(wrongWith(ofEvent.get(event.type), event)).toBeUndefined();
      }
    }),
    { numRuns: 50 },
  );
});

it('has a form for a due whose year is not decreed', () => {
  const at = '2025-02-03T01:00:00.000Z';
  const set = {
    type: 'DeadlineSet',
    at,
    deadline: 'response-1',
    clock: 'response',
    kind: 'limit',
    startedAt: at,
  };
  const limit = { amount: 14, unit: 'workingDay' };
  const check = ofEvent.get('DeadlineSet');
  expect(wrongWith(check, { ...set, limit, uncovered: 2031 })).toBeUndefined();
  expect(wrongWith(check, { ...set, limit, dueDay: '2025-02-06', dueAt: at })).toBeUndefined();
  expect(wrongWith(check, { ...set, limit, dueDay: '2025-02-06' })).toBeDefined();
  expect(wrongWith(check, { ...set, limit, dueDay: '2025-02-06', dueAt: at, uncovered: 2031 })).toBeDefined();
});

it('there is one for every event that is read, all of them in their first version', () => {
  expect(readableEvents).toBe(eventTypes.map((type) => `${type} 1`).join(', '));
  expect(new Set(eventTypes).size).toBe(eventTypes.length);
});
