import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { Session } from '../shell/session.js';
import type { NamedAgencies } from '../shell/names/named-agencies.js';
import { namedAgencyLine } from '../shell/words/named-agency.js';
import { refusalLine, summaryLine, warningLine } from './page.js';
import type { Refusals } from './refusals.js';
import type { ImportCounts } from './result.js';
import type { Staged } from './staging-tables.js';
import type { Warnings } from './warnings.js';

/** All that is told of an import that went through. */
export interface ImportResult {
  readonly rows: number;
  readonly counts: ImportCounts;
  readonly refusals: Refusals;
  readonly warnings: Warnings;
  readonly agencies: NamedAgencies;
}

/** Prints pages as they come, until nobody reads. */
const printPages = async <A>(
  { io }: Session,
  pages: Iterable<Staged<ReadonlyArray<A>>>,
  textOf: (entries: ReadonlyArray<A>) => string,
): Promise<Staged<void>> => {
  for (const page of pages) {
    if (isLeft(page)) return page;
    if (!(await io.out(textOf(page.right)))) break;
  }
  return right(undefined);
};

/** Prints the entries of a list in JSON, page by page. */
const printList = async <A>(
  session: Session,
  pages: Iterable<Staged<ReadonlyArray<A>>>,
): Promise<Staged<void>> => {
  let comma = '';
  return printPages(session, pages, (entries) => {
    const text = comma + entries.map((entry) => JSON.stringify(entry)).join(',');
    comma = ',';
    return text;
  });
};

/** What became of the rows, in the form of `docs/complaint-log.md`. */
export const printJson = async (session: Session, result: ImportResult): Promise<Staged<void>> => {
  const { out } = session.io;
  const { rows, counts, refusals, warnings } = result;
  const head = JSON.stringify({ rows, added: counts.added, known: counts.known });
  await out(`${head.slice(0, -1)},"refused":[`);
  const refused = await printList(session, refusals.byLine());
  if (isLeft(refused)) return refused;
  await out('],"warnings":[');
  const warned = await printList(session, warnings.byLine());
  await out(']}\n');
  return warned;
};

/** What became of the rows: one line, then one for each sentence about refused rows, warning and agency by its name. */
export const printPage = async (session: Session, result: ImportResult): Promise<Staged<void>> => {
  const { io, lang } = session;
  const { rows, counts, refusals, warnings, agencies } = result;
  await io.out(`${summaryLine(rows, counts, lang)}\n`);
  const refused = await printPages(session, refusals.bySentence(), (told) =>
    told.map((one) => `${refusalLine(one, lang)}\n`).join(''),
  );
  if (isLeft(refused)) return refused;
  const warned = await printPages(session, warnings.byLine(), (told) =>
    told.map((one) => `${warningLine(one, lang)}\n`).join(''),
  );
  if (isLeft(warned)) return warned;
  await io.out(
    agencies
      .all()
      .map((one) => `${namedAgencyLine(one, lang)}\n`)
      .join(''),
  );
  return warned;
};
