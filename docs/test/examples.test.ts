import { expect, it } from 'vitest';
import { workFolders } from './work-folders.js';
import { tryExamples } from './examples.js';

const newFolder = workFolders();

// One example for each thing that can be wrong with one, and what is then said of it.
const cases: ReadonlyArray<readonly [code: string, said: RegExp]> = [
  ['console.log(1 + 1); // 2', /^$/],
  ["import { formatDay } from '@pengaduan/calendar';\nconsole.log(formatDay(0)); // 1970-01-01", /^$/],
  [
    "import { formatDay } from '@pengaduan/calendar';\nconsole.log(formatDay(0)); // 1970-01-02",
    /^prints .*-01"/,
  ],
  [
    "import { formatDay } from '@pengaduan/calendar';\nconsole.log(formatDay('0')); // 1970-01-01",
    /^Argument of/,
  ],
  ["import { nothing } from '@pengaduan/calendar';\nconsole.log(nothing()); // 1", /has no exported member/],
  ['if (Date.now() < 0) console.log(1); // 1', /^prints \[\], says/],
  ["throw new Error('why');", /^throws Error: why/],
  ['console.log(1);', /^shows nothing/],
  ['await new Promise((done) => setTimeout(done, 1)); console.log(2); // 2', /^$/],
  ['setInterval(() => {}, 1_000); console.log(3); // 3', /^$/],
  ["// needs a server\nthrow new Error('it was run');", /^$/],
  ["// needs a server\nconst port: number = '2113';", /^Type 'string' is not assignable/],
];

it('tells of each example what is wrong with it, and runs on after one that throws', () => {
  const examples = cases.map(([code], i) => ({ where: `case ${String(i)}`, code }));
  const { wrong, stderr } = tryExamples(examples, newFolder());
  expect(stderr).toBe('');
  cases.forEach(([code, said], i) => {
    expect(wrong.get(`case ${String(i)}`), code).toMatch(said);
  });
});

it('tells of one that never ends, and of what it says on standard error', () => {
  const endless = { where: 'endless', code: "console.error('waiting');\nawait new Promise(() => {});" };
  const { wrong, stderr } = tryExamples([endless], newFolder());
  expect(wrong.get('endless')).toMatch(/^throws it did not end/);
  expect(stderr).toMatch(/^waiting/);
});
