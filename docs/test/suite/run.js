// `npm test` after setup and build: the checks run beside the tests, and both are told to their end.
// Arguments go to the test runner: `npm test -- packages/calendar`.
import { spawn } from 'node:child_process';

/** Runs a command of the checkout; with `quiet` it says nothing before its end. */
const run = (command, args, quiet) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', ...(quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.on('error', reject).on('close', (code) => resolve({ ok: code === 0, said }));
  });

const [checks, tests] = await Promise.all([
  run('npm', ['run', '--silent', 'check'], true),
  run('vitest', ['run', ...process.argv.slice(2)], false),
]);
console.log(
  `\n${checks.said}\nchecks: ${checks.ok ? 'passed' : 'FAILED'}; tests: ${tests.ok ? 'passed' : 'FAILED'}`,
);
process.exitCode = checks.ok && tests.ok ? 0 : 1;
