import { createHash } from 'node:crypto';
import { deterministicId } from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import { encodeCommand } from '../wire/command.js';
import { isObject, type JsonObject } from '../wire/json.js';

/** A complaint's stream: category `complaint`, then its id. */
export const streamOf = (complaint: string): string => `complaint-${complaint}`;

/** The prefix by which a feed finds all complaints and nothing else. */
export const complaintStreams = 'complaint-';

/** The complaint of a stream. */
export const complaintOf = (stream: string): string => stream.slice(complaintStreams.length);

/** The same command at the same place always has the same event ids, so a store knows a retry. */
export const eventId = (stream: string, command: string, index: number): string =>
  deterministicId(stream, command, index);

const sorted = (_: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

const canonical = (value: JsonObject): string => JSON.stringify(value, sorted);

/** Whether two JSON objects say the same, whatever the order of their fields. */
export const sameJson = (a: JsonObject, b: JsonObject): boolean => canonical(a) === canonical(b);

/** Tells a repeated command from a reused id: a hash of all its content, whatever the order of its fields. */
export const contentHash = (command: Command): string =>
  createHash('sha256')
    .update(canonical(encodeCommand(command)))
    .digest('hex');
