import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { Session } from '../shell/session.js';
import { nameLine, refusalLine, summaryLine } from './page.js';
import type { Refusals } from './refusals.js';
import type { ImportCounts } from './result.js';
import type { Staged } from './staging-tables.js';

/** Prints pages as they come, until nobody reads. Gives the failure that ended them. */
const printPages = async <A>(
  { io }: Session,
  pages: Iterable<Staged<ReadonlyArray<A>>>,
  textOf: (entries: ReadonlyArray<A>, isFirst: boolean) => string,
): Promise<Staged<void>> => {
  let isFirst = true;
  for (const page of pages) {
    if (isLeft(page)) return page;
    if (!(await io.out(textOf(page.right, isFirst)))) break;
    isFirst = false;
  }
  return right(undefined);
};

/** What became of the rows, in the form of `docs/complaint-log.md`. */
export const printJson = async (
  session: Session,
  rows: number,
  { added, known }: ImportCounts,
  refusals: Refusals,
  names: ReadonlyMap<string, string>,
): Promise<Staged<void>> => {
  const { io } = session;
  const head = JSON.stringify({ rows, added, known });
  await io.out(`${head.slice(0, -1)},"refused":[`);
  const printed = await printPages(session, refusals.byLine(), (lines, isFirst) => {
    const texts = lines.map((line) => JSON.stringify(line)).join(',');
    return isFirst ? texts : `,${texts}`;
  });
  const spelt = Object.fromEntries(names);
  await io.out(names.size === 0 ? ']}\n' : `],"names":${JSON.stringify(spelt)}}\n`);
  return printed;
};

/** What became of the rows: one line, then one for each refused row. */
export const printPage = async (
  session: Session,
  rows: number,
  counts: ImportCounts,
  refusals: Refusals,
  names: ReadonlyMap<string, string>,
): Promise<Staged<void>> => {
  const { io, lang } = session;
  await io.out(`${summaryLine(rows, counts, lang)}\n`);
  for (const [id, name] of names) await io.out(`  ${nameLine(name, id, lang)}\n`);
  return printPages(session, refusals.bySentence(), (told) =>
    told.map((one) => `${refusalLine(one, lang)}\n`).join(''),
  );
};
