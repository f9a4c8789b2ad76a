import type { Journal } from '@pengaduan/journal';

// More than a regency has in a year. A report that comes again behind so many others is tried as if it were new.
const mostKept = 10_000;

/**
 * The journal of each report, the same one each time: where a list is only tried, it remembers what an earlier line of the
 * report would have written.
 */
export const journalsOfReports = (open: () => Journal): ((complaint: string) => Journal) => {
  const kept = new Map<string, Journal>();
  return (complaint) => {
    const journal = kept.get(complaint) ?? open();
    kept.delete(complaint);
    kept.set(complaint, journal);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return journal;
  };
};
