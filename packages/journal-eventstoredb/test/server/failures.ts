import grpc from '@grpc/grpc-js';
import type { WriteAnswer } from './write.js';
import { maxAppend } from './write.js';

/** How a call ends when it does not end well: status, text and the trailers that the client reads. */
export interface Refusal {
  readonly code: number;
  readonly details: string;
  readonly metadata: grpc.Metadata;
}

export const refusal = (code: number, details: string, trailers: Record<string, string> = {}): Refusal => {
  const metadata = new grpc.Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return { code, details, metadata };
};

export const thrown = (details = 'Exception was thrown by handler.'): Refusal =>
  refusal(grpc.status.UNKNOWN, details);

export const streamDeleted = (stream: string): Refusal =>
  refusal(grpc.status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

const tooLarge: Refusal = refusal(
  grpc.status.INVALID_ARGUMENT,
  `Maximum Append Size of ${String(maxAppend)} Exceeded.`,
  { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(maxAppend) },
);

/** Deletes report a wrong revision in trailers; appends say it in their answer, which is no refusal. */
export const deleteRefusal = (stream: string, expected: bigint, answer: WriteAnswer): Refusal | undefined => {
  switch (answer.kind) {
    case 'written':
      return undefined;
    case 'deleted':
      return streamDeleted(stream);
    case 'too-large':
      return tooLarge;
    case 'wrong': {
      const [wanted, actual] = [expected.toString(), answer.current.toString()];
      const details = `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${wanted}, Actual version: ${actual}`;
      return refusal(grpc.status.FAILED_PRECONDITION, details, {
        exception: 'wrong-expected-version',
        'stream-name': stream,
        'expected-version': wanted,
        'actual-version': actual,
      });
    }
  }
};

export const appendRefusal = (stream: string, answer: WriteAnswer): Refusal | undefined =>
  answer.kind === 'wrong' ? undefined : deleteRefusal(stream, 0n, answer);
