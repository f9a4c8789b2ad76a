import { isRight } from 'fp-ts/lib/Either.js';
import {
  bangkalan,
  decodeCommand,
  decodePolicy,
  encodeCommand,
  encodePolicy,
  type Command,
  type Invalid,
  type JsonObject,
} from '@pengaduan/core';
import { as, disposition, inform, liaison, receive, requestData, respond } from '@pengaduan/core/testing';

/** A field that takes text: a whole object that holds it, and where it stands in the answer. */
export interface Door {
  readonly field: string;
  readonly refusals: (text: string) => ReadonlyArray<Invalid>;
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const minute = '2025-02-03T08:00';
const inCommand = (
  field: string,
  command: Command,
  put: (json: JsonObject, text: string) => object,
): Door => ({
  field,
  refusals: (text) => {
    const read = decodeCommand(json(put(encodeCommand(command), text)));
    return isRight(read) ? [] : read.left;
  },
});
const inPolicy = (field: string, put: (json: JsonObject, text: string) => object): Door => ({
  field,
  refusals: (text) => {
    const read = decodePolicy(json(put(encodePolicy(bangkalan), text)));
    return isRight(read) ? [] : read.left;
  },
});
const top = (key: string) => (command: JsonObject, text: string) => ({ ...command, [key]: text });
const by = (key: string) => (command: JsonObject, text: string) => ({
  ...command,
  by: { ...(command['by'] as object), [key]: text },
});

/** Every field of a command or a policy that takes an id; all take ASCII letters, digits, hyphens and underscores. */
export const idDoors: ReadonlyArray<Door> = [
  inCommand('id', receive(minute), top('id')),
  inCommand('complaint', receive(minute), top('complaint')),
  inCommand('by.id', receive(minute), by('id')),
  inCommand('by.agency', as(liaison('dlh'), respond(minute)), by('agency')),
  inCommand('category', receive(minute), top('category')),
  inCommand('channel', receive(minute), top('channel')),
  inCommand('channel', inform(minute), top('channel')),
  inCommand('agency', disposition(minute), top('agency')),
  inCommand('policy', receive(minute), top('policy')),
  inCommand('externalIds.lapor', receive(minute), (command, text) => ({
    ...command,
    externalIds: { lapor: text },
  })),
  inCommand('externalIds.', receive(minute), (command, text) => ({
    ...command,
    externalIds: { [text]: '1' },
  })),
  inPolicy('id', top('id')),
  inPolicy('region', top('region')),
  inPolicy('agencies.', (policy, text) => ({
    ...policy,
    agencies: { [text]: { week: 6, closed: [], worked: [] } },
  })),
];

const day = { date: '2025-10-24', name: 'Hari jadi', decree: 'SE Bupati' };

/** Every field that takes words. */
export const wordDoors: ReadonlyArray<Door> = [
  inCommand('reason', requestData(minute), top('reason')),
  inPolicy('name.id', (policy, text) => ({ ...policy, name: { id: text, en: 'x' } })),
  inPolicy('source', top('source')),
  inPolicy('closed.0.name', (policy, text) => ({ ...policy, closed: [{ ...day, name: text }] })),
  inPolicy('worked.0.decree', (policy, text) => ({ ...policy, worked: [{ ...day, decree: text }] })),
];

export const reasonDoor = wordDoors[0]!;
