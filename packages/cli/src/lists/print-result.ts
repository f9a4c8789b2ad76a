import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { NamedAgency } from '../shell/names/named-agencies.js';
import type { Session } from '../shell/session.js';
import { printPages } from '../shell/staged/print.js';
import type { Refusals } from '../shell/staged/refusals.js';
import type { Staged } from '../shell/staged/staging-tables.js';
import type { Warnings } from '../shell/staged/warnings.js';
import { namedAgencyLines } from '../shell/words/named-agency.js';
import { summaryLine, toldLine } from './page.js';
import type { ListCounts } from './result.js';

/** All that is told of a list that went through. */
interface ListResult {
  readonly counts: ListCounts;
  readonly refusals: Refusals;
  readonly warnings: Warnings;
  readonly agencies: ReadonlyArray<NamedAgency>;
}

/** What became of the reports: one line, then one for each second spelling, other warning, refusal and agency by its name. */
export const printPage = async (session: Session, result: ListResult): Promise<Staged<void>> => {
  const { io, lang } = session;
  const { counts, refusals, warnings, agencies } = result;
  await io.out(`${summaryLine(counts, lang)}\n`);
  for (const pages of [warnings.byLine('spellings'), warnings.byLine('others'), refusals.byLine()]) {
    const told = await printPages(session, pages, (lines) =>
      lines.map((one) => `${toldLine(one, lang)}\n`).join(''),
    );
    if (isLeft(told)) return told;
  }
  await io.out(namedAgencyLines(agencies, lang));
  return right(undefined);
};
