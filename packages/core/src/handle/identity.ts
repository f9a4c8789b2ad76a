import { sha256 } from '#sha256';
import { deterministicId } from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import { encodeCommand } from '../wire/command.js';
import { isObject, type JsonObject } from '../wire/json.js';

/**
 * The stream of a complaint.
 * @example
 * import { streamOf } from '@pengaduan/core';
 * console.log(streamOf('6340753')); // complaint-6340753
 */
export const streamOf = (complaint: string): string => `complaint-${complaint}`;

/** The prefix of the streams of complaints and of no others: what a feed is asked for to read all complaints. */
export const complaintStreams = 'complaint-';

/**
 * The id of the complaint that a stream is of.
 * @example
 * import { complaintOf } from '@pengaduan/core';
 * console.log(complaintOf('complaint-6340753')); // 6340753
 */
export const complaintOf = (stream: string): string => stream.slice(complaintStreams.length);

/** The events of a command have the same ids each time, so that a store recognises an append that is sent again. */
export const eventId = (stream: string, command: string, index: number): string =>
  deterministicId(stream, command, index);

/** The same value with the fields of all its objects in the order of their names. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
};

const canonical = (value: JsonObject): string => JSON.stringify(sorted(value));

/** Whether two JSON objects say the same, whatever the order of their fields. */
export const sameJson = (a: JsonObject, b: JsonObject): boolean => canonical(a) === canonical(b);

/**
 * A hash of all that a command says, whatever the order of its fields. It shows whether a command is the one that was
 * given under this id before.
 */
export const contentHash = (command: Command): string => sha256(canonical(encodeCommand(command)));
