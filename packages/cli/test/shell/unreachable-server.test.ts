import { spawn } from 'node:child_process';
import { createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { dataFile } from '../pengaduan.js';

const sockets = new Set<Socket>();
const hole = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
beforeAll(() => new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  hole.close();
});

const program = fileURLToPath(new URL('impatient.js', import.meta.url));

/** What a process that ends by itself said, and how it ended. */
const ended = (command: string): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...command.split(' '), '--lang', 'en'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('close', (code) => resolve({ code, said }));
  });

const says = (cause: string): RegExp =>
  new RegExp(
    `^(Still waiting for the journal; .*\n)?The journal cannot be reached \\(${cause}\\); [^\n]*\n$`,
  );

it('a process ends by itself with one sentence, whatever is wrong with its server, and Node adds none', async () => {
  const { port } = hole.address() as { port: number };
  const silent = says('no answer in time');
  const refused = says('unavailable: nothing listens on that port|no answer in time');
  const cases: ReadonlyArray<readonly [string, RegExp]> = [
    [`due --store esdb://a:b@127.0.0.1:${port}`, silent],
    [`evaluate --from 2025-01-01 --to 2025-12-31 --store esdb://a:b@localhost:${port}`, silent],
    [`import ${dataFile('report-6340753.csv')} --store esdb://127.0.0.1:${port}?tls=false`, silent],
    [`due --store esdb+discover://a:b@127.0.0.1:${port}`, silent],
    [`due --store esdb://a:b@127.0.0.1:${port},127.0.0.1:${port}`, silent],
    // A machine that is busy may not find out in so little time.
    ['due --store esdb://a:b@tidak-ada.invalid', says('unavailable: no such host|no answer in time')],
    ['due --store esdb://a:b@127.0.0.1:1', refused],
    ['due --store esdb://127.0.0.1:1?tls=false', refused],
  ];
  const runs = cases.map(async ([command, words]) => {
    const { code, said } = await ended(command);
    expect(code, command).toBe(1);
    expect(said, command).toMatch(words);
  });
  await Promise.all(runs);
}, 120_000);
