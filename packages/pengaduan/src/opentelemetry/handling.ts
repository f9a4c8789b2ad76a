import type { Attributes } from '@opentelemetry/api';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { Answers, Around, Handling } from '@pengaduan/core';
import { inSpan } from './span.js';

const nameOf = (commands: Handling['commands'] = []): string => {
  const [command] = commands;
  if (command === undefined || commands.length > 1) return 'handle';
  return command === 'ActOnDeadline' ? 'act' : `handle ${command}`;
};

/** Which facts followed, and by which rules commands were refused: names of types, no values. */
const toldOf = (answers: Answers): Attributes => {
  const accepted = answers.filter(isRight).map(({ right }) => right);
  const refused = answers.filter(isLeft).map(({ left }) => left.type);
  return {
    'pengaduan.events': accepted.flatMap(({ events }) => events.map(({ type }) => type)),
    'pengaduan.rejections': refused,
    'pengaduan.repeated': accepted.some(({ repeated }) => repeated),
  };
};

/** A span for each handling; `act` where a runner acts on a deadline. A refusal by the rules is no error. */
export const around: Around = ({ complaint, commands }, call) =>
  inSpan(
    { name: nameOf(commands), kind: 'internal', attributes: { 'pengaduan.complaint': complaint } },
    call,
    toldOf,
  );
