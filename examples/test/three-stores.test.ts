import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../docs/test/checkout.js';
import { workFolders } from '../../docs/test/work-folders.js';
import { startServer, type TestServer } from '../../packages/journal-eventstoredb/test/server/start.js';
import { start } from './child.js';

const newFolder = workFolders();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const folder = join(root, 'examples/three-stores');
const programs = ['memory.js', 'sqlite.js', 'eventstoredb.js'];
const linesOf = (program: string): ReadonlyArray<string> =>
  readFileSync(join(folder, program), 'utf8').split('\n');
const opening = (line: string | undefined): boolean => line?.startsWith('const store = await open(') ?? false;

it('the three programs differ in the one line that opens the store, and in nothing else', () => {
  const [memory = [], ...others] = programs.map(linesOf);
  for (const other of others) {
    expect(other.length).toBe(memory.length);
    const differing = memory.flatMap((line, i) => (line === other[i] ? [] : [[line, other[i]] as const]));
    expect(differing.map((pair) => pair.every(opening))).toEqual([true]);
  }
});

it('and print the same history', async () => {
  const place = newFolder();
  // The test server has a port of its own: 2113 may be that of a real one.
  cpSync(folder, join(place, 'copy'), { recursive: true });
  const copy = join(place, 'copy/eventstoredb.js');
  const address = 'esdb://127.0.0.1:2113?tls=false';
  const program = readFileSync(copy, 'utf8');
  expect(program).toContain(address);
  writeFileSync(copy, program.replace(address, server.connectionString));
  const paths = ['examples/three-stores/memory.js', 'examples/three-stores/sqlite.js', copy];
  const ran = await Promise.all(paths.map((path) => start(path, [], place).ended));
  const [first] = ran;
  expect(first?.stdout).toMatch(/^ReceiveComplaint revision \d+\n.*1 received, follow-up 100 %, 1 days\n$/s);
  for (const one of ran) expect(one).toEqual({ ...first, code: 0, stderr: '' });
  expect(server.log.entries.length).toBeGreaterThan(10);
});
