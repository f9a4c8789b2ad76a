import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { right } from 'fp-ts/lib/Either.js';
import {
  contextOf,
  decodeCommand,
  decodePolicy,
  encodeCommand,
  encodePolicy,
  eventTypes,
  stageNames,
  units,
} from '@pengaduan/core';
import {
  aCommand,
  aLife,
  aLifeOfPeople,
  aPolicy,
  aPolicyWhoseWaitsNote,
  commandTypes,
  contextUnder,
} from '@pengaduan/core/testing';

// What is read in a list is no part of a life.
const happening = commandTypes.filter((type) => type !== 'ObserveStanding');
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const lives = fc.sample(aLife, { numRuns: 1000, seed: 112 });
const steps = lives.flatMap(({ lived }) => lived);

describe('a life', () => {
  it('gets everywhere: every stage, every event, every command', () => {
    const stages = steps.flatMap(({ after }) => (after._tag === 'Some' ? [after.value.stage.name] : []));
    expect(new Set(stages)).toEqual(new Set(stageNames));
    expect(new Set(lives.flatMap(({ events }) => events.map(({ type }) => type)))).toEqual(
      new Set(eventTypes.filter((type) => type !== 'StandingObserved')),
    );
    expect(new Set(steps.map(({ command }) => command.command))).toEqual(new Set(happening));
  });
  it('is mostly accepted, and refused for every reason that decide has', () => {
    const refused = lives.flatMap((life) => life.refused);
    expect(steps.length).toBeGreaterThan(2 * refused.length);
    expect([...new Set(refused.map(({ rejection }) => rejection.type))].sort()).toEqual([
      'AlreadyForwarded',
      'AlreadyRated',
      'AlreadyReceived',
      'NoSuchDeadline',
      'NotAllowedByPolicy',
      'NotDue',
      'NotPermitted',
      'NotYourAgency',
      'OutOfOrder',
      'SameAgency',
      'SameClassification',
      'WrongStage',
    ]);
  });
  it('is long: a quarter of them have a dozen accepted commands and more', () => {
    const lengths = lives.map(({ lived }) => lived.length).sort((a, b) => a - b);
    expect(lengths[750]).toBeGreaterThanOrEqual(12);
  });
});

describe('a life of people', () => {
  const ofPeople = fc.sample(aLifeOfPeople(aPolicy.map((policy) => contextUnder(policy))), {
    numRuns: 300,
    seed: 112,
  });
  const entries = ofPeople.flatMap((life) => life.entries);
  it('has every command that people may give, and none of the system', () => {
    expect(new Set(entries.map(({ command }) => command.command))).toEqual(
      new Set(happening.filter((type) => type !== 'ActOnDeadline')),
    );
    expect(entries.map(({ command }) => command.by.role)).not.toContain('system');
  });
  it('is entered in order, nothing before it happened, and a third of it an hour later and more', () => {
    for (const life of ofPeople) {
      const entered = life.entries.map(({ enteredAt }) => enteredAt);
      expect(entered).toEqual([...entered].sort((a, b) => a - b));
    }
    expect(entries.filter(({ command, enteredAt }) => enteredAt < command.at)).toEqual([]);
    const late = entries.filter(({ command, enteredAt }) => enteredAt - command.at > 3_600_000);
    expect(late.length).toBeGreaterThan(entries.length / 3);
  });
});

describe('a policy whose waits note', () => {
  it('has waits, and none of them acts', () => {
    const clocks = fc
      .sample(aPolicyWhoseWaitsNote, { numRuns: 100, seed: 112 })
      .flatMap((policy) => Object.values(policy.clocks));
    expect(clocks.map(({ kind }) => kind)).toContain('wait');
    expect(new Set(clocks.map(({ end }) => end))).toEqual(new Set(['note']));
  });
});

describe('a policy', () => {
  it('is one that may come from a file, and gives a calendar', () =>
    fc.assert(
      fc.property(aPolicy, (policy) => {
        expect(decodePolicy(json(encodePolicy(policy)))).toEqual(right(policy));
        expect(contextOf(policy)._tag).toBe('Right');
      }),
    ));
  it('has clocks in every unit', () => {
    const text = JSON.stringify(fc.sample(aPolicy, { numRuns: 100, seed: 112 }));
    for (const unit of units) expect(text).toContain(`"unit":"${unit}"`);
  });
});

describe('a command', () => {
  it('is one that may come from outside: written and read it is the same', () =>
    fc.assert(
      fc.property(aCommand, (command) => {
        expect(decodeCommand(json(encodeCommand(command)))).toEqual(right(command));
      }),
    ));
  it('is of every type', () => {
    const types = fc.sample(aCommand, { numRuns: 1000, seed: 112 }).map(({ command }) => command);
    expect(new Set(types)).toEqual(new Set(commandTypes));
  });
});
