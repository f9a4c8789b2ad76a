// `npm run release`: makes versions and changelogs of what waits in .changeset, tries everything, and publishes.
// `npm run release -- --dry-run` does all but the publishing. It stops at the first step that fails.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const isDry = process.argv.includes('--dry-run');
const read = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim();
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

// People would look for sources and send reports where the packages say they are.
const { repository, version } = JSON.parse(readFileSync('packages/pengaduan/package.json', 'utf8'));
const home = repository.url.replace(/^git\+/, '');
const origin = read('git', 'remote').includes('origin') ? read('git', 'remote', 'get-url', 'origin') : 'none';
if (!isDry && origin !== home)
  stop(`Packages say that they come from ${home}, but origin is ${origin}: change one of them.`);
if (read('git', 'status', '--porcelain') !== '')
  stop('There are changes that are not committed: commit them first.');

if (readdirSync('.changeset').some((name) => name.endsWith('.md') && name !== 'README.md')) {
  if (isDry) run('npx', 'changeset', 'status');
  else {
    run('npx', 'changeset', 'version');
    stop('Versions and changelogs are written: read and commit them, then run this again.');
  }
}
run('npm', 'test');
const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'));
const dry = isDry ? ['--dry-run', '--no-git-checks'] : [];
run('npx', '--yes', packageManager, '-r', '--filter', './packages/*', 'publish', ...dry);
if (!isDry) run('npx', 'changeset', 'tag');
console.log(
  isDry ? `Version ${version} can be published.` : `Version ${version} is published: git push --follow-tags`,
);
