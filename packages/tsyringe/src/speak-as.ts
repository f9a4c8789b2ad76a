import type { Lang } from '@pengaduan/calendar';
import { describeInvalid, type Actor, type Complaints, type Invalid } from '@pengaduan/core';

const taken: Invalid = { field: 'by', expected: { type: 'nothing' }, missing: false };

const isRecord = (input: unknown): input is object =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/**
 * The door of one request: commands come without `by` and are the actor's. A command that brings its own is refused
 * as one with a field that does not exist, so what a client sends never speaks for somebody else.
 */
export const speakAs = (complaints: Complaints, actor: Actor, lang: Lang): Complaints => ({
  ...complaints,
  handle: (command) => {
    if (!isRecord(command)) return complaints.handle(command);
    if ('by' in command) {
      const problem = describeInvalid(taken, lang);
      return Promise.resolve({ ok: false, invalid: [{ field: taken.field, problem }] });
    }
    return complaints.handle({ ...command, by: actor });
  },
});
