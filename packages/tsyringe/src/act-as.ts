import type { Lang } from '@pengaduan/calendar';
import { describeInvalid, type Actor, type Complaints, type Invalid } from '@pengaduan/core';

const broughtBy: Invalid = { field: 'by', expected: { type: 'nothing' }, missing: false };

const isRecord = (input: unknown): input is object =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/**
 * The complaint handler of one request: commands come without `by` and are the actor's. A command that brings its own
 * is refused as one with a field that does not exist, so a client never acts for somebody else.
 */
export const actAs = (complaints: Complaints, actor: Actor, lang: Lang): Complaints => ({
  ...complaints,
  handle: (command) => {
    if (!isRecord(command)) return complaints.handle(command);
    if ('by' in command) {
      const problem = describeInvalid(broughtBy, lang);
      return Promise.resolve({ ok: false, invalid: [{ field: broughtBy.field, problem }] });
    }
    return complaints.handle({ ...command, by: actor });
  },
});
