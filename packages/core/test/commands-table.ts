import { readFileSync } from 'node:fs';
import { office, roles, stageNames, ends, type Role, type StageName } from '@pengaduan/core';

const page = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8');

/** One row of the table of `docs/commands.md`, its cells as written. */
export interface DocumentedCommand {
  readonly command: string;
  readonly fields: string;
  readonly stages: string;
  readonly who: string;
  readonly outcome: string;
}

/** The commands as the page has them, from the table whose first column is `command`. */
export const documented: ReadonlyArray<DocumentedCommand> = page.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim());
  const [, name = '', fields = '', stages = '', who = '', outcome = ''] = cells;
  const command = /^`([A-Z]\w+)`$/.exec(name)?.[1];
  return command === undefined || cells.length !== 7 ? [] : [{ command, fields, stages, who, outcome }];
});

const namesIn = <N extends string>(text: string, names: ReadonlyArray<N>): ReadonlyArray<N> =>
  names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));

/** The stages of a cell for people; what follows "by system" is the system's own. */
export const stagesOf = ({ stages }: DocumentedCommand): ReadonlyArray<StageName> => {
  if (stages.startsWith('any')) return stageNames;
  if (stages.startsWith('not ended')) return stageNames.filter((name) => !ends.some((end) => end === name));
  return namesIn(stages.split('by system')[0] ?? '', stageNames);
};

/** The stages at which the system may: those the cell gives it, or else everybody's. */
export const stagesOfSystem = (row: DocumentedCommand): ReadonlyArray<StageName> => {
  const own = namesIn(row.stages.split('by system')[1] ?? '', stageNames);
  return own.length > 0 ? own : stagesOf(row);
};

/** The roles of a cell; "office" stands for two. */
export const rolesOf = ({ who }: DocumentedCommand): ReadonlyArray<Role> =>
  roles.filter(
    (role) =>
      namesIn(who, [role]).length > 0 || (/\boffice\b/.test(who) && office.some((one) => one === role)),
  );

/** The fact that the cell names first, without its ticks. */
export const factOf = ({ outcome }: DocumentedCommand): string | undefined => /^`(\w+)`/.exec(outcome)?.[1];

/** The stage that the cell gives after one: `unchanged`, `X stays X`, `Y (from X)`, or one for all. */
export const stageAfter = ({ outcome }: DocumentedCommand, before: StageName): StageName | undefined => {
  const after = outcome.slice(outcome.indexOf(':') + 1);
  if (!outcome.includes(':') || after.trim().startsWith('unchanged') || after.includes(`${before} stays`))
    return before;
  const from = new RegExp(`(\\w+) \\(from ${before}\\)`).exec(after)?.[1];
  return namesIn(from ?? after.split(';')[0] ?? '', stageNames)[0];
};

/** The rejections that the page promises. */
export const documentedRejections: ReadonlyArray<string> = [
  ...[...page.matchAll(/^Rejections carry .*$|`InFuture[^`]*`/gm)]
    .map(([text]) => text)
    .join('\n')
    .matchAll(/`([A-Z]\w+)[^`]*`/g),
].map((match) => match[1] ?? '');

/** The lines of the page's example of commands. */
export const exampleLines: ReadonlyArray<string> = page
  .split('\n')
  .filter((line) => line.startsWith('{"command":'));
