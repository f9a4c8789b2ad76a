/**
 * Waits `ms` milliseconds, or less when the signal aborts; it may reject then. Given as an option, so that tests need not
 * wait; `sleepFor` is that of the machine.
 */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;
