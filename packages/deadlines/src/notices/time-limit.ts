import { anyOf } from '@pengaduan/journal';

/** A signal that aborts when the time is up. `end` it when what it limits is done. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  readonly end: () => void;
}

/** Aborts after some milliseconds, or as soon as another signal does. Its timer holds the signal (see `anyOf`). */
export const timeLimit = (ms: number, other?: AbortSignal): TimeLimit => {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), ms);
  const { signal, release } = anyOf(other === undefined ? [over.signal] : [over.signal, other]);
  const end = (): void => {
    clearTimeout(timer);
    release();
  };
  return { signal, end };
};
