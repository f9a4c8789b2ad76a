import type { NotifyFailure } from './notifier.js';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The system's name for what went wrong; its message may hold a path or an address and is left out. */
export const unreachable = (error: unknown): NotifyFailure => ({
  type: 'Unreachable',
  code: codeOf(error) ?? codeOf(error instanceof Error ? error.cause : undefined) ?? 'unknown',
  retry: 'safe',
});
