import type { NotifyFailure } from './notifier.js';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

// These wait for a person: a folder where a file should be, or rights that are missing.
const needsPerson = ['EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ERR_INVALID_URL'];

/**
 * The system's name for what went wrong; its message may hold a path or an address and is left out. What has no name is
 * `fetch` itself, which refuses an address (https://fetch.spec.whatwg.org/#port-blocking) and always will.
 */
export const unreachable = (error: unknown): NotifyFailure => {
  const code = codeOf(error) ?? codeOf(error instanceof Error ? error.cause : undefined);
  const canPass = code !== undefined && !needsPerson.includes(code);
  return { type: 'Unreachable', code: code ?? 'unknown', retry: canPass ? 'safe' : 'never' };
};
