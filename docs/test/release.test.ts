import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { manifestOf, root, writeTree } from './checkout.js';

const place = mkdtempSync(join(tmpdir(), 'pengaduan-release-'));
afterAll(() => rmSync(place, { recursive: true }));

// In the place of npm and npx: it keeps what is asked, and the registry has what the variables say.
const pretended = `#!/bin/sh
echo "$(basename $0) $*" >> "$CALLS"
case "$*" in
  whoami) echo "$WHO" ;;
  "view "*) echo "$HAS" ;;
esac
`;

const { repository } = manifestOf('packages/pengaduan');
const { packageManager = '' } = manifestOf('.');

interface Situation {
  readonly origin?: string;
  readonly branch?: string;
  readonly who?: string;
  readonly has?: string;
  readonly waiting?: boolean;
  readonly args?: ReadonlyArray<string>;
}

/** Releases two packages from a repository of their own. Gives what is said, and what npm and npx were asked. */
const release = ({ origin, branch = 'main', who = 'me', has = '0.1.0', waiting, args = [] }: Situation) => {
  const folder = mkdtempSync(join(place, 'run-'));
  const [bin, calls, checkout] = [join(folder, 'bin'), join(folder, 'calls'), join(folder, 'checkout')];
  const manifest = (name: string) => JSON.stringify({ name, version: '0.1.0', repository });
  writeTree(bin, { npm: pretended, npx: pretended });
  for (const name of ['npm', 'npx']) chmodSync(join(bin, name), 0o755);
  writeTree(checkout, {
    'package.json': JSON.stringify({ type: 'module', packageManager }),
    'packages/core/package.json': manifest('@pengaduan/core'),
    'packages/pengaduan/package.json': manifest('pengaduan'),
    '.changeset/README.md': '',
    ...(waiting === true ? { '.changeset/warm-rice.md': '' } : {}),
  });
  copyFileSync(join(root, 'docs/release.js'), join(checkout, 'release.js'));
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}`, CALLS: calls };
  const inCheckout = (command: string, ...of: ReadonlyArray<string>) =>
    spawnSync(command, of, { cwd: checkout, encoding: 'utf8', env: { ...env, WHO: who, HAS: has } });
  inCheckout('git', 'init', '-q', '-b', branch);
  inCheckout('git', 'add', '-A');
  inCheckout('git', '-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'commit', '-qm', 'all');
  inCheckout('git', 'remote', 'add', 'origin', origin ?? repository?.url.replace('git+', '') ?? '');
  const { status, stdout, stderr } = inCheckout('node', 'release.js', ...args);
  const asked = existsSync(calls) ? readFileSync(calls, 'utf8').trimEnd().split('\n') : [];
  return { status, said: (stdout + stderr).trim(), asked };
};

const views = ['npm view @pengaduan/core@0.1.0 version', 'npm view pengaduan@0.1.0 version'];
const publish = `npx --yes ${packageManager} -r --filter ./packages/* publish`;
const whole = ['npm whoami', 'npm run setup', 'npm test', publish, ...views, 'npx changeset tag'];

it.each([
  undefined,
  'git@github.com:pengaduan/pengaduan.git',
  'ssh://git@github.com/pengaduan/pengaduan',
  'https://github.com/pengaduan/pengaduan',
])('a release tries, publishes and looks before it makes tags (origin %s)', (origin) => {
  const { status, said, asked } = release(origin === undefined ? {} : { origin });
  expect({ status, said }).toEqual({ status: 0, said: 'Version 0.1.0 is published: git push --follow-tags' });
  expect(asked).toEqual(whole);
});

it.each([
  [
    { origin: 'https://github.com/somebody/pengaduan' },
    /come from github.com\/pengaduan\/pengaduan, but origin is/,
  ],
  [{ origin: 'https://me:secret@other.example/pengaduan' }, /origin is other.example\/pengaduan: change one/],
  [{ branch: 'mine' }, /made on main, and this is mine/],
  [{ who: '' }, /npm login first/],
] as const)('%j publishes nothing', (situation, sentence) => {
  const { status, said, asked } = release(situation);
  expect(status).toBe(1);
  expect(said).toMatch(sentence);
  expect(said).not.toContain('secret');
  expect(asked.filter((one) => one !== 'npm whoami')).toEqual([]);
});

it('what waits for a release becomes versions and changelogs, to be read before anything is published', () => {
  const { status, said, asked } = release({ waiting: true });
  expect({ status, asked }).toEqual({ status: 1, asked: [...whole.slice(0, 2), 'npx changeset version'] });
  expect(said).toMatch(/read and commit them, then run this again/);
});

it('what the registry does not have after all is told, and gets no tag', () => {
  const { status, said, asked } = release({ has: '' });
  expect({ status, asked }).toEqual({ status: 1, asked: whole.slice(0, -1) });
  expect(said).toBe('The registry does not have @pengaduan/core@0.1.0, pengaduan@0.1.0: run this again.');
});

it('a dry run asks nobody who publishes, and looks at no origin', () => {
  const { status, asked } = release({ origin: 'nowhere', who: '', branch: 'mine', args: ['--dry-run'] });
  expect({ status, asked }).toEqual({
    status: 0,
    asked: ['npm run setup', 'npm test', `${publish} --dry-run --no-git-checks`],
  });
});
