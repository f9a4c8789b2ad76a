import type { Import } from './arrow.js';

const rooms = ['deadlines', 'lists', 'log', 'outbox', 'question', 'read-models'];
const commands = [
  ...[
    'apply',
    'calendar',
    'due',
    'evaluate',
    'import',
    'lapor',
    'notices',
    'policy',
    'report',
    'show',
    'tick',
    'watch',
  ],
  // Any other folder is a command too.
  'not-written-yet',
];

/** The folders of packages/cli/src: the shell below, rooms that commands share, and a folder for each command. */
export const cliFolders = ['shell', ...rooms, ...commands];

const refused = (from: string, to: string): ReadonlyArray<string> => {
  if (from === 'shell') return ['cli-shell-imports-no-command'];
  if (to === 'shell') return [];
  if (rooms.includes(from)) return ['cli-rooms-import-the-shell-alone'];
  return rooms.includes(to) ? [] : ['cli-commands-do-not-import-each-other'];
};

/** From each folder to each other, and to the file beside them where the program is put together. */
export const inCli = cliFolders.flatMap((from) => [
  ...cliFolders
    .filter((to) => to !== from)
    .map((to): Import => {
      const file = `packages/cli/src/${from}/to-${to}.ts`;
      return { file, of: `../${to}/thing.js`, refused: refused(from, to) };
    }),
  {
    file: `packages/cli/src/${from}/to-program.ts`,
    of: '../thing.js',
    refused: refused(from, 'program'),
  },
]);
