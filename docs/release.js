// `npm run release`: makes versions and changelogs of what waits in .changeset, tries everything, and publishes.
// `npm run release -- --dry-run` does all but the publishing. It stops at the first step that fails; run it again then:
// what the registry has already is not published twice.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const isDry = process.argv.includes('--dry-run');
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
const read = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim();
const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) stop(`Stopped: ${command} ${args.join(' ')}`);
};
/** What a command prints; nothing where it fails. */
const ask = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' }).stdout.trim();
const manifestOf = (folder) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));

/** A repository by its host and path, whether it is reached by https or ssh. */
const placeOf = (address) =>
  address
    .replace(/^(git\+)?\w+:\/\/([^/@]+@)?|^[^/@]+@/, '')
    .replace(/^([^/:]+):/, '$1/')
    .replace(/\.git$/, '');

const folders = readdirSync('packages').map((name) => `packages/${name}`);
const { repository, version } = manifestOf('packages/pengaduan');
if (!isDry) {
  // People would look for sources and send reports where the packages say they are.
  const home = placeOf(repository.url);
  const origin = placeOf(ask('git', 'remote', 'get-url', 'origin')) || 'none';
  if (origin !== home)
    stop(`Packages say that they come from ${home}, but origin is ${origin}: change one of them.`);
  const branch = read('git', 'rev-parse', '--abbrev-ref', 'HEAD');
  if (branch !== 'main') stop(`A release is made on main, and this is ${branch}: git switch main.`);
}
if (read('git', 'status', '--porcelain') !== '')
  stop('There are changes that are not committed: commit them first.');
if (!isDry && ask('npm', 'whoami') === '') stop('The registry does not know who publishes: npm login first.');

run('npm', 'run', 'setup');
if (readdirSync('.changeset').some((name) => name.endsWith('.md') && name !== 'README.md')) {
  if (isDry) run('npx', 'changeset', 'status');
  else {
    run('npx', 'changeset', 'version');
    stop('Versions and changelogs are written: read and commit them, then run this again.');
  }
}
run('npm', 'test');
const { packageManager } = manifestOf('.');
const dry = isDry ? ['--dry-run', '--no-git-checks'] : [];
run('npx', '--yes', packageManager, '-r', '--filter', './packages/*', 'publish', ...dry);
if (isDry) {
  console.log(`Version ${version} can be published.`);
} else {
  // pnpm ends well also where it has published nothing, such as at a question that nobody answers.
  const missing = folders
    .map((folder) => manifestOf(folder))
    .map(({ name, version: of }) => `${name}@${of}`)
    .filter((one) => ask('npm', 'view', one, 'version') === '');
  if (missing.length > 0) stop(`The registry does not have ${missing.join(', ')}: run this again.`);
  run('npx', 'changeset', 'tag');
  console.log(`Version ${version} is published: git push --follow-tags`);
}
