import { isZone } from '@pengaduan/calendar';
import { roles, stageNames, type Role, type StageName } from '@pengaduan/core';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { isActivity } from '../log/activity.js';
import type { MappedActivity, MappedStanding, TableMap, ValueFrom, When } from './table-map.js';

type Json = Readonly<Record<string, unknown>>;

/** The path of what is wrong in a map: `activities.0.at`. */
export interface MapProblem {
  readonly type: 'MapProblem';
  readonly path: string;
}

/** How a problem leaves the depths of a map; `readMap` gives it as a value. */
class WrongMap extends Error {}

const wrong = (path: string): never => {
  throw new WrongMap(path);
};
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown, path: string): Json => (isObject(value) ? value : wrong(path));
const list = (value: unknown, path: string): ReadonlyArray<unknown> =>
  Array.isArray(value) ? value : wrong(path);
const text = (value: unknown, path: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : wrong(path);

const known = (json: Json, path: string, ...names: ReadonlyArray<string>): void => {
  const strange = Object.keys(json).find((name) => !names.includes(name));
  if (strange !== undefined) wrong(path === '' ? strange : `${path}.${strange}`);
};

const texts = (value: unknown, path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(object(value, path)).map(([name, one]) => [name, text(one, `${path}.${name}`)]),
  );

const valueFrom = (value: unknown, path: string): ValueFrom => {
  const json = object(value, path);
  if ('value' in json) {
    known(json, path, 'value');
    return { value: text(json['value'], `${path}.value`) };
  }
  known(json, path, 'column', 'values');
  const column = text(json['column'], `${path}.column`);
  return json['values'] === undefined
    ? { column }
    : { column, values: texts(json['values'], `${path}.values`) };
};

const fieldNames = ['classification', 'category', 'channel', 'agency', 'anonymous', 'confidential', 'detail'];

const fieldsOf = (value: unknown, path: string): Readonly<Record<string, ValueFrom>> => {
  const json = object(value ?? {}, path);
  known(json, path, ...fieldNames);
  return Object.fromEntries(
    Object.entries(json).map(([name, one]) => [name, valueFrom(one, `${path}.${name}`)]),
  );
};

const whenOf = (value: unknown, path: string): When =>
  Object.fromEntries(
    Object.entries(object(value, path)).map(([column, all]) => [
      column,
      list(all, `${path}.${column}`).map((one) => text(one, `${path}.${column}`)),
    ]),
  );

const roleOf = (value: unknown, path: string): Role => roles.find((role) => role === value) ?? wrong(path);
const stageOf = (value: unknown, path: string): StageName =>
  stageNames.find((stage) => stage === value) ?? wrong(path);

const activityOf = (value: unknown, path: string): MappedActivity => {
  const json = object(value, path);
  known(json, path, 'activity', 'at', 'actor', 'when', 'fields');
  const activity = text(json['activity'], `${path}.activity`);
  return {
    activity: isActivity(activity) ? activity : wrong(`${path}.activity`),
    at: text(json['at'], `${path}.at`),
    actor: roleOf(json['actor'], `${path}.actor`),
    ...(json['when'] === undefined ? {} : { when: whenOf(json['when'], `${path}.when`) }),
    ...(json['fields'] === undefined ? {} : { fields: fieldsOf(json['fields'], `${path}.fields`) }),
  };
};

const standingOf = (value: unknown, path: string): NonNullable<TableMap['standing']> => {
  const json = object(value, path);
  known(json, path, 'received', 'stages');
  const stages = list(json['stages'], `${path}.stages`).map((one, n): MappedStanding => {
    const at = `${path}.stages.${n}`;
    const stage = object(one, at);
    known(stage, at, 'when', 'stage');
    return { when: whenOf(stage['when'], `${at}.when`), stage: stageOf(stage['stage'], `${at}.stage`) };
  });
  return { received: text(json['received'], `${path}.received`), stages };
};

const mapOf = (json: Json): TableMap => {
  known(json, '', 'complaint', 'zone', 'dates', 'fields', 'activities', 'standing');
  const { zone = 'Asia/Jakarta', dates = 'dmy', activities, standing } = json;
  // One of both: a table has times of activities, or says in words how far each report is.
  if ((activities === undefined) === (standing === undefined)) wrong('activities');
  return {
    complaint: text(json['complaint'], 'complaint'),
    zone: typeof zone === 'string' && isZone(zone) ? zone : wrong('zone'),
    dates: dates === 'dmy' || dates === 'mdy' ? dates : wrong('dates'),
    fields: fieldsOf(json['fields'], 'fields'),
    ...(activities === undefined
      ? {}
      : {
          activities: list(activities, 'activities').map((one, n) => activityOf(one, `activities.${n}`)),
        }),
    ...(standing === undefined ? {} : { standing: standingOf(standing, 'standing') }),
  };
};

/** Reads a map from JSON. Error: the path of the first thing in it that is wrong or unknown. */
export const readMap = (json: unknown): Either<MapProblem, TableMap> => {
  try {
    return right(mapOf(object(json, '')));
  } catch (error) {
    if (!(error instanceof WrongMap)) throw error;
    return left({ type: 'MapProblem', path: error.message });
  }
};
