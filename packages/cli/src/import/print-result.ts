import { isLeft } from 'fp-ts/lib/Either.js';
import type { Session } from '../shell/session.js';
import type { NamedAgency } from '../shell/names/named-agencies.js';
import { dryRunField, dryRunLines } from '../shell/words/dry-run.js';
import { namedAgencyLines } from '../shell/words/named-agency.js';
import { refusalLine, summaryLine, warningLine } from './page.js';
import { printPages, printRowsJson } from '../shell/staged/print.js';
import type { Refusals } from '../shell/staged/refusals.js';
import type { ImportCounts } from './result.js';
import type { Staged } from '../shell/staged/staging-tables.js';
import type { Warnings, WhichWarnings } from '../shell/staged/warnings.js';

/** All that is told of an import that went through. */
export interface ImportResult {
  readonly rows: number;
  readonly counts: ImportCounts;
  readonly refusals: Refusals;
  readonly warnings: Warnings;
  readonly agencies: ReadonlyArray<NamedAgency>;
  readonly dryRun: true | undefined;
}

/** What became of the rows, for a program. */
export const printJson = (session: Session, result: ImportResult): Promise<Staged<void>> => {
  const { rows, counts, refusals, warnings, dryRun } = result;
  const head = { rows, added: counts.added, known: counts.known, ...dryRunField(dryRun) };
  return printRowsJson(session, head, refusals, warnings);
};

/**
 * What became of the rows: one line, then one for each second spelling of a name, sentence about refused rows, other warning
 * and agency by its name.
 */
export const printPage = async (session: Session, result: ImportResult): Promise<Staged<void>> => {
  const { io, lang } = session;
  const { rows, counts, refusals, warnings, agencies, dryRun } = result;
  await io.out(`${summaryLine(rows, counts, lang)}\n`);
  const warn = (which: WhichWarnings): Promise<Staged<void>> =>
    printPages(session, warnings.byLine(which), (told) =>
      told.map((one) => `${warningLine(one, lang)}\n`).join(''),
    );
  const spelt = await warn('spellings');
  if (isLeft(spelt)) return spelt;
  const refused = await printPages(session, refusals.bySentence(), (told) =>
    told.map((one) => `${refusalLine(one, lang)}\n`).join(''),
  );
  if (isLeft(refused)) return refused;
  const warned = await warn('others');
  if (isLeft(warned)) return warned;
  await io.out(namedAgencyLines(agencies, lang));
  for (const line of dryRunLines(dryRun, lang)) await io.out(`${line}\n`);
  return warned;
};
