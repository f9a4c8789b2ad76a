import { commandLabels, commandSchema, rules, type CommandType } from 'pengaduan/core';
import type { Ask, Operation, Parameter, Reply } from '../operation.js';
import { referred } from '../described.js';
import { words } from '../words.js';

/** What a body does not say: it is in the address and the headers. */
const elsewhere = ['command', 'complaint', 'id', 'by'];

type Schema = Readonly<Record<string, object>>;

const parts = (
  command: CommandType,
): { readonly properties: Schema; readonly required: ReadonlyArray<string> } =>
  // The schema of a command is one object with its fields.
  commandSchema(command) as ReturnType<typeof parts>;

const bodyOf = (command: CommandType): object => {
  const { properties, required } = parts(command);
  const isOwn = (name: string): boolean => !elsewhere.includes(name);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => isOwn(name))),
    required: required.filter(isOwn),
    additionalProperties: false,
  };
};

/** The parameters that name a complaint, and a command by its sender's id. */
const { complaint: complaintSchema = {}, id: idSchema = {} } = parts('CloseComplaint').properties;
export const complaintParameter: Parameter = {
  name: 'complaint',
  in: 'path',
  required: true,
  schema: complaintSchema,
};
export const agencySchema = parts('DispositionComplaint').properties['agency'] ?? {};
const keyParameter: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: idSchema,
};

const give = async (command: CommandType, ask: Ask): Promise<Reply> => {
  const { pengaduan, problems, lang, user, body, key } = ask;
  const complaint = ask.path('complaint');
  const foreign = elsewhere.filter((field) => field in body);
  if (foreign.length > 0) {
    return problems.invalid(
      foreign.map((field) => ({ field, problem: words.fromElsewhere[lang] })),
      422,
    );
  }
  if (key === undefined) {
    return problems.unreadable({ field: keyParameter.name, expected: { type: 'commandId' }, missing: true });
  }
  const answer = await pengaduan.complaints.as(user).handleUnknown({ ...body, command, complaint, id: key });
  if (answer.ok) {
    const { ok: _, ...receipt } = answer;
    return command === 'ReceiveComplaint'
      ? { status: 201, location: `/complaints/${complaint}`, body: receipt }
      : { status: 200, body: receipt };
  }
  if (answer.rejection) return problems.refused(answer.rejection);
  if (answer.failure) return problems.failed(answer.failure);
  const fields = answer.invalid.map(({ field, problem }) => ({
    field: field === 'id' ? keyParameter.name : field,
    problem,
  }));
  return problems.invalid(fields, 422);
};

/** `VerifyComplaint`: `verify-complaint` */
const pathOf = (command: string): string =>
  command.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** One operation for each command of docs/commands.md that a user may give. */
export const commands: ReadonlyArray<Operation> = Object.entries(rules)
  .filter(([, { roles }]) => roles.some((role) => role !== 'system'))
  // The keys of `rules` are the commands, which its entries do not show.
  .map(([name]) => name as CommandType)
  .map((command) => ({
    id: command,
    method: 'post',
    path: `/complaints/{complaint}/${pathOf(command)}`,
    summary: commandLabels[command],
    for: 'users',
    parameters: [complaintParameter, keyParameter],
    body: bodyOf(command),
    status: command === 'ReceiveComplaint' ? 201 : 200,
    answer: referred('Accepted'),
    problems: [403, 404, 409, 410, 413, 422],
    run: (ask) => give(command, ask),
  }));
