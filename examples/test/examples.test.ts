import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readJson, root, run, type Ran } from '../../docs/test/checkout.js';
import { workFolders } from '../../docs/test/work-folders.js';

const newFolder = workFolders();
// Those that need a server or a store, or are one, have tests of their own.
const playedElsewhere = [
  ...['three-stores/eventstoredb.js', 'projection-worker/main.js'],
  ...['http-api/dist/src/main.js', 'http-api/dist/client/main.js'],
];
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js') && !playedElsewhere.includes(file.replaceAll('\\', '/')))
  .filter((file) => !/^export /m.test(readFileSync(join(root, 'examples', file), 'utf8')));

const ran = new Map<string, Ran>();
/** Runs an example once, however many tests look at what it shows. */
const runOnce = (file: string): Ran => {
  const done = ran.get(file) ?? run('node', [`examples/${file}`], newFolder());
  ran.set(file, done);
  return done;
};

it.each(examples)('examples/%s runs as a reader runs it, and shows something', (file) => {
  const { status, stdout, stderr } = runOnce(file);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim()).not.toBe('');
});

interface Expected {
  readonly received: number;
  readonly followUp: { readonly numerator: number; readonly denominator: number; readonly percent: number };
  readonly duration: {
    readonly n: number;
    readonly elapsedDays: { readonly mean: number };
    readonly workingDays: { readonly mean: number };
  };
}

it('the yearly evaluation prints the numbers of the year, and its agencies add up to them', () => {
  const { stdout } = runOnce('yearly-evaluation.js');
  const expected = readJson(join(root, 'examples/data/complaint-log-2025.expected.json')) as Expected;
  const { received, followUp, duration } = expected;
  const { elapsedDays, workingDays } = duration;
  const average = `${elapsedDays.mean} days, ${workingDays.mean} working days (${duration.n} complaints)`;
  expect(stdout).toContain(`: ${received} complaints\n`);
  expect(stdout).toContain(`${followUp.percent} % (${followUp.numerator} of ${followUp.denominator})\n`);
  expect(stdout).toContain(`${average}\n`);
  const counts = [...stdout.matchAll(/│ \d+ +│ '[^']+' +│ (\d+) +│/g)].map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(received);
});

it('a projection of one’s own counts every report of the year', () => {
  const { stdout } = runOnce('your-own-projection/main.js');
  const counts = [...stdout.matchAll(/│ (\d+) +│$/gm)].map(([, count]) => Number(count));
  const expected = readJson(join(root, 'examples/data/complaint-log-2025.expected.json')) as Expected;
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(expected.received);
});

it('a drafted policy with shorter limits is late where they are shorter, and nowhere else', () => {
  const { stdout } = runOnce('your-own-policy/main.js');
  const late = Object.fromEntries(
    [...stdout.matchAll(/│ '(\w+)' +│ (\d+) +│ (\d+) +│/g)].map(([, clock = '', now, then]) => [
      clock,
      Number(then) - Number(now),
    ]),
  );
  expect(late).toEqual({ verification: 69, disposition: 0, informing: 0, response: 20 });
  expect(stdout).toContain('89 limits would have been missed that were kept');
});

it('a store of one’s own has what it acknowledged when it is opened again, and not the half line of a process that died', () => {
  const file = join(newFolder(), 'own.jsonl');
  const openIt = (): Ran => run('node', ['examples/your-own-store/main.js', file]);
  const printed = { status: 0, stdout: '6340753: verification, last day 2025-02-06\n', stderr: '' };
  expect(openIt()).toMatchObject(printed);
  const whole = readFileSync(file, 'utf8');
  appendFileSync(file, whole.slice(0, -20));
  expect(openIt()).toMatchObject(printed);
  expect(readFileSync(file, 'utf8')).toBe(whole);
});
