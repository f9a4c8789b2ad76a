import type { NotifyFailure } from './notifier.js';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** By the code of the operating system. The message of the error is left out: it may hold a path or an address. */
export const unreachable = (error: unknown): NotifyFailure => ({
  type: 'Unreachable',
  code: codeOf(error) ?? codeOf(error instanceof Error ? error.cause : undefined) ?? 'unknown',
  retry: 'safe',
});
