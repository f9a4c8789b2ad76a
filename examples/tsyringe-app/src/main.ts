// Complaints as injected services, each request in a scope of its own: node dist/main.js [FILE.db]
import 'reflect-metadata';
import { memoryStore, outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { register } from '@pengaduan/tsyringe';
import { container } from 'tsyringe';
import { serveDay } from './requests.js';

const file = process.argv[2];
const opened =
  file === undefined
    ? ({ ok: true, value: memoryStore({ now: Date.now }) } as const)
    : await outcome(openSqlite({ file }));

if (opened.ok) {
  const app = register(container, { store: opened.value, lang: 'en' });
  for (const line of await serveDay(app)) console.log(line);
  await app.dispose();
} else {
  console.error(`${opened.failure.type}: ${opened.failure.file}`);
  process.exitCode = 1;
}
