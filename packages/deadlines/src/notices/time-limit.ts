/** A signal that aborts when the time is up. `end` it when what it limits is done. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  readonly end: () => void;
}

/**
 * Aborts after some milliseconds, or as soon as another signal does. Its timer holds the signal: the one of
 * `AbortSignal.timeout` under `AbortSignal.any` is collected as garbage where nobody else holds it, and then never aborts.
 */
export const timeLimit = (ms: number, other?: AbortSignal): TimeLimit => {
  const over = new AbortController();
  const abort = (): void => over.abort();
  const timer = setTimeout(abort, ms);
  if (other?.aborted === true) abort();
  other?.addEventListener('abort', abort);
  const end = (): void => {
    clearTimeout(timer);
    other?.removeEventListener('abort', abort);
  };
  return { signal: over.signal, end };
};
