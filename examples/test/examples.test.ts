import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, run } from '../../docs/test/checkout.js';
import { desks } from '../../docs/test/desk.js';

const desk = desks();
// Its server is played in the tests of packages/journal-eventstoredb.
const needsServer = join('three-stores', 'eventstoredb.js');
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js') && file !== needsServer)
  .filter((file) => !/^export /m.test(readFileSync(join(root, 'examples', file), 'utf8')));

it.each(examples)('examples/%s runs as a reader runs it, and shows something', (file) => {
  const { status, stdout, stderr } = run('node', [`examples/${file}`], desk());
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim()).not.toBe('');
});
