/**
 * Waits `ms` milliseconds, or less when the signal aborts; it may reject then. Given as an option, so that tests need not
 * wait. With Node's own timer: `(ms, signal) => setTimeout(ms, undefined, { signal })` of `node:timers/promises`.
 */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;
