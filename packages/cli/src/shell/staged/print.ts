import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { Session } from '../session.js';
import type { Refusals } from './refusals.js';
import type { Staged } from './staging-tables.js';
import type { Warnings } from './warnings.js';

/** Prints pages as they come, until nobody reads. */
export const printPages = async <A>(
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

/** What became of the rows of a file, in the form of `docs/complaint-log.md`: some counts, and which rows are told of. */
export const printRowsJson = async (
  session: Session,
  counts: Readonly<Record<string, number | boolean>>,
  refusals: Refusals,
  warnings: Warnings,
): Promise<Staged<void>> => {
  const { out } = session.io;
  await out(`${JSON.stringify(counts).slice(0, -1)},"refused":[`);
  const refused = await printList(session, refusals.byLine());
  if (isLeft(refused)) return refused;
  await out('],"warnings":[');
  const warned = await printList(session, warnings.byLine());
  await out(']}\n');
  return warned;
};
