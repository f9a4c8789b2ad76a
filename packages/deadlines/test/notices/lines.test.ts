import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeJson, noticeText, noticeTypes, toConsole, toJsonLines } from '@pengaduan/deadlines';
import { temporaryFolder } from '../temporary.js';
import { value } from '../world.js';
import { samples } from './samples.js';

const all = noticeTypes.map((type) => samples[type]);

describe('a file of JSON lines', () => {
  it('gets one line for each notice, behind what stands in it', async () => {
    const file = join(temporaryFolder(), 'notices.jsonl');
    for (const notice of all) await value(toJsonLines(file)(notice));
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all.map(noticeJson));
  });
  it('that cannot be written is a failure without its path', async () => {
    const answer = await toJsonLines(join(temporaryFolder(), 'missing', 'notices.jsonl'))(samples.Overdue)();
    expect(answer).toEqual({ _tag: 'Left', left: { type: 'Unreachable', code: 'ENOENT', retry: 'safe' } });
  });
});

it('the console gets the words, in Indonesian unless told otherwise', async () => {
  const lines: Array<string> = [];
  const write = (line: string): void => void lines.push(line);
  await value(toConsole({ write })(samples.Overdue));
  await value(toConsole({ write, lang: 'en' })(samples.Overdue));
  expect(lines).toEqual([noticeText(samples.Overdue, 'id'), noticeText(samples.Overdue, 'en')]);
});

it('a notice as JSON has its key, its deadline, both languages and the link', () => {
  expect(noticeJson(samples.DueSoon)).toEqual({
    key: 'DueSoon:6340753:response-1@2025-08-20',
    type: 'DueSoon',
    complaint: '6340753',
    agency: 'dinas-pupr',
    to: { role: 'liaison', agency: 'dinas-pupr' },
    at: null,
    deadline: { clock: 'response', dueDay: '2025-08-20', dueAt: '2025-08-20T17:00:00.000Z' },
    text: { id: noticeText(samples.DueSoon, 'id'), en: noticeText(samples.DueSoon, 'en') },
    whatsapp: expect.stringMatching(/^https:\/\/wa\.me\/\?text=Tenggat%20/) as string,
  });
});
