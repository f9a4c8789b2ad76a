import { expect, it } from 'vitest';
import { noticeJson, noticeText, toConsole } from '@pengaduan/deadlines';
import { value } from '../world.js';
import { samples } from './samples.js';

it('the console gets the words, in Indonesian unless told otherwise', async () => {
  const lines: Array<string> = [];
  const write = (line: string): void => void lines.push(line);
  await value(toConsole({ write })(samples.Overdue));
  await value(toConsole({ write, lang: 'en' })(samples.Overdue));
  expect(lines).toEqual([noticeText(samples.Overdue, 'id'), noticeText(samples.Overdue, 'en')]);
});

it('a digest as JSON is about no one report, and has what the office has to know', () => {
  expect(noticeJson(samples.Digest)).toMatchObject({
    ...{ key: 'Digest:2025-08-05:dinas-pupr', type: 'Digest', complaint: null, deadline: null },
    ...{
      agency: 'dinas-pupr',
      to: { role: 'liaison', agency: 'dinas-pupr' },
      at: '2025-08-05T02:00:00.000Z',
    },
    digest: {
      ...{ day: '2025-08-05', since: '2025-08-03T17:00:00.000Z', until: '2025-08-12' },
      arrived: [{ complaint: '6340753', at: '2025-08-05T02:00:00.000Z' }],
      ...{ overdue: [], coming: [], toClose: [] },
    },
  });
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
