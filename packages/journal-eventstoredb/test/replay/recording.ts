import { readFileSync } from 'node:fs';

type Fields = Readonly<Record<string, unknown>>;

export interface Raw {
  readonly method: string;
  readonly responses: ReadonlyArray<unknown>;
  readonly status?: 'OK' | { readonly code: number; readonly details: string };
}

export interface Step {
  readonly call: string;
  readonly path?: 'unary' | 'batch';
  readonly via?: 'grpc' | 'client';
  readonly args?: Fields;
  readonly request?: unknown;
  readonly as?: string;
  readonly sub?: string;
  readonly clientOptions?: Fields;
  readonly rawFull?: boolean;
  readonly summary?: boolean;
  readonly positionsOnly?: boolean;
  readonly waitStatus?: boolean;
  readonly cancelAfter?: number;
  readonly result?: unknown;
  readonly error?: unknown;
  readonly raw?: ReadonlyArray<Raw>;
}

export interface Case {
  readonly name: string;
  readonly family: string;
  readonly deterministic: boolean;
  readonly steps: ReadonlyArray<Step>;
}

const file = new URL('../data/eventstoredb-23.10.recordings.json', import.meta.url);

/** What a real EventStoreDB 23.10.6 answered, call by call. */
export const recordedCases = (): ReadonlyArray<Case> =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: ReadonlyArray<Case> }).cases;
