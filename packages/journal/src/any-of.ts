/**
 * A signal that aborts when one of these does. `release` it when it is not needed any more, or they keep it for ever. It
 * holds on to them, unlike `AbortSignal.any`, under which an `AbortSignal.timeout` that nobody else holds is collected as
 * garbage and then never aborts.
 *
 * @example
 * import { anyOf } from '@pengaduan/journal';
 * const [asked, lost] = [new AbortController(), new AbortController()];
 * const { signal, release } = anyOf([asked.signal, lost.signal]);
 * lost.abort();
 * console.log(signal.aborted); // true
 * release();
 */
export const anyOf = (
  signals: ReadonlyArray<AbortSignal>,
): { readonly signal: AbortSignal; readonly release: () => void } => {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  for (const signal of signals) {
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  }
  const release = (): void => {
    for (const signal of signals) signal.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, release };
};
