import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, run } from '../../docs/test/checkout.js';
import { desks } from '../../docs/test/desk.js';

const desk = desks();
const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.js'));

it.each(examples)('examples/%s runs as a reader runs it, and shows something', (file) => {
  const { status, stdout, stderr } = run('node', [`examples/${file}`], desk());
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim()).not.toBe('');
});
