const seconds = /^\d{1,9}$/;
// `Wed, 21 Oct 2015 07:28:00 GMT` (RFC 9110, 5.6.7)
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** However long a receiver asks to be left alone, it is asked again within the hour. */
const longestMs = 3_600_000;

/**
 * How long a receiver asks not to be asked again, in milliseconds from now, by the header `Retry-After` of its answer:
 * seconds, or a date (RFC 9110, 10.2.3). Undefined where it says nothing, or nothing that can be read.
 */
export const retryAfterMs = (header: string | null, now: number): number | undefined => {
  const text = header?.trim() ?? '';
  const ms = seconds.test(text) ? Number(text) * 1000 : httpDate.test(text) ? Date.parse(text) - now : NaN;
  return Number.isNaN(ms) ? undefined : Math.min(longestMs, Math.max(0, ms));
};
