import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { classifications, kinds, ratings, responseKinds, sources } from '../value/classification.js';
import { clockNames } from '../value/clock-name.js';
import type { Command, CommandType } from '../complaint/command.js';
import { actor } from './actor.js';
import type { Invalid } from '../value/invalid.js';
import { invalidOf, unknownFields } from './invalid.js';
import { isObject, type JsonObject } from './json.js';
import {
  commandId,
  complaintId,
  instant,
  plausibleInstant,
  oneOf,
  opaqueId,
  policyName,
  reason,
  wholeFrom,
  yesOrNo,
} from './leaf.js';
import { record } from './record.js';
import { schemaOf } from './schema.js';
import { toldFields, withStanding } from './standing.js';

const command = <C extends CommandType, R extends t.Props, O extends t.Props>(name: C, own: R, optional: O) =>
  record(
    {
      command: oneOf([name]),
      id: commandId,
      complaint: complaintId,
      at: plausibleInstant,
      by: actor,
      ...own,
    },
    optional,
  );

const classification = oneOf(classifications);
const told = toldFields(opaqueId, plausibleInstant);

/** The shape of each command of `docs/commands.md`. */
const codecs = {
  ReceiveComplaint: command(
    'ReceiveComplaint',
    {
      kind: oneOf(kinds),
      category: opaqueId,
      channel: opaqueId,
      anonymous: yesOrNo,
      confidential: yesOrNo,
    },
    {
      submittedAt: plausibleInstant,
      policy: policyName,
      source: oneOf(sources),
      externalIds: t.record(opaqueId, opaqueId),
    },
  ),
  RequestSupportingData: command('RequestSupportingData', { reason }, {}),
  ProvideSupportingData: command('ProvideSupportingData', {}, {}),
  VerifyComplaint: command('VerifyComplaint', { classification }, {}),
  ReturnComplaint: command('ReturnComplaint', { reason }, {}),
  ReadmitComplaint: command('ReadmitComplaint', {}, {}),
  ArchiveComplaint: command('ArchiveComplaint', { reason }, {}),
  DispositionComplaint: command('DispositionComplaint', { agency: opaqueId }, {}),
  DeclineDisposition: command('DeclineDisposition', { reason }, {}),
  InformLiaison: command('InformLiaison', { agency: opaqueId, channel: opaqueId }, {}),
  GiveResponse: command('GiveResponse', { kind: oneOf(responseKinds) }, {}),
  ReplyAsReporter: command('ReplyAsReporter', {}, {}),
  ReclassifyComplaint: command('ReclassifyComplaint', { classification }, {}),
  ExtendDeadline: command('ExtendDeadline', { clock: oneOf(clockNames), amount: wholeFrom(1), reason }, {}),
  CloseComplaint: command('CloseComplaint', {}, {}),
  ReopenComplaint: command('ReopenComplaint', { reason }, {}),
  RateComplaint: command('RateComplaint', { rating: oneOf(ratings) }, {}),
  ForwardToOmbudsman: command('ForwardToOmbudsman', {}, {}),
  ObserveStanding: withStanding(
    command('ObserveStanding', told.required, {
      ...told.optional,
      policy: policyName,
      source: oneOf(sources),
      externalIds: t.record(opaqueId, opaqueId),
    }),
    opaqueId,
  ),
  ActOnDeadline: command('ActOnDeadline', { deadline: opaqueId, dueAt: instant }, {}),
} satisfies { readonly [C in CommandType]: t.Type<Extract<Command, { readonly command: C }>, unknown> };

/** A command as JSON. Instants are ISO 8601 texts. */
export type CommandJson = {
  readonly [C in CommandType]: Readonly<t.OutputOf<(typeof codecs)[C]>>;
}[CommandType];

// The type of a command and the codec at that key belong together, which a lookup by a variable cannot show.
const codecNamed = (name: string): t.Type<Command, JsonObject> | undefined =>
  Object.hasOwn(codecs, name)
    ? (codecs[name as CommandType] as unknown as t.Type<Command, JsonObject>)
    : undefined;

const commandNames = Object.keys(codecs);

/**
 * Reads a command from JSON (docs/commands.md). Instants are ISO 8601 texts with an offset. Every field that is not
 * valid, is missing, or does not exist in this command is named (ADR 10); its value is not given back, since it may
 * hold personal data.
 * @example
 * import { decodeCommand } from '@pengaduan/core';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const by = { role: 'coordinator', id: 'o-1' };
 * const read = decodeCommand({ command: 'CloseComplaint', id: 'c1', complaint: '6340753', at: '2025-02-30', by });
 * if (isLeft(read)) console.log(read.left); // [ { field: 'at', expected: { type: 'instant' }, missing: false } ]
 */
export const decodeCommand = (input: unknown): Either<ReadonlyArray<Invalid>, Command> => {
  if (!isObject(input)) return left([{ field: '', expected: { type: 'object' }, missing: false }]);
  const { command: name } = input;
  const codec = typeof name === 'string' ? codecNamed(name) : undefined;
  if (codec === undefined) {
    const expected = { type: 'oneOf', values: commandNames } as const;
    return left([{ field: 'command', expected, missing: name === undefined }]);
  }
  const read = codec.decode(input);
  if (isLeft(read)) return left(invalidOf(read.left));
  const unknown = unknownFields(input, codec.encode(read.right));
  return unknown.length > 0 ? left(unknown) : read;
};

/**
 * The JSON Schema (2020-12) of one command as JSON, for an OpenAPI document or a system in another language. What it
 * takes may still not be valid: `decodeCommand` also refuses personal data, years in which nothing can have happened, and
 * fields that do not go together.
 * @example
 * import { commandSchema } from '@pengaduan/core';
 * const { required } = commandSchema('CloseComplaint');
 * console.log(required); // [ 'command', 'id', 'complaint', 'at', 'by' ]
 */
export const commandSchema = (command: CommandType): JsonObject => schemaOf(codecs[command]);

/**
 * A command as JSON, as `decodeCommand` reads it. Instants are written in UTC, so that the same instant is always the
 * same text.
 * @example
 * import { encodeCommand } from '@pengaduan/core';
 * import { close } from '@pengaduan/core/testing';
 * console.log(encodeCommand(close('2025-02-06T08:00')).at); // 2025-02-06T01:00:00.000Z
 */
export const encodeCommand = (command: Command): CommandJson => {
  const codec: t.Encode<never, CommandJson> = codecs[command.command].encode;
  return codec(command as never);
};
