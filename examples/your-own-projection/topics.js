import { eventOf } from '@pengaduan/core';
import { fromOutcome, outcomeOf } from '@pengaduan/journal';
import { integerOf, textColumns, textOf } from '@pengaduan/journal-sqlite';

/** Every table begins with the name of the projection. Where these statements change, it is made anew from the journal. */
export const topics = {
  name: 'topics',
  schema: [
    'CREATE TABLE topics_month (month TEXT, category TEXT, n INTEGER, PRIMARY KEY (month, category)) STRICT',
  ],
};

const add = 'INSERT INTO topics_month VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET n = n + 1';

/** The local month of an instant, `2025-03`. */
const monthOf = (at) => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' }).slice(0, 7);

/** Takes in the next records of the journal: reads them, and gives what writes them. What cannot be read stops it. */
export const project = (records) =>
  fromOutcome(async () => {
    const received = [];
    for (const record of records) {
      const event = outcomeOf(eventOf(record));
      if (!event.ok) return event;
      if (event.value.type === 'ComplaintReceived') received.push(event.value);
    }
    const write = (db) => {
      for (const { at, category } of received) db.run(add, [monthOf(at), category]);
    };
    return { ok: true, value: write };
  });

/** The categories of each month, the most frequent first. */
export const categoriesPerMonth = (db) =>
  db
    .all(`SELECT ${textColumns('month', 'category')}, n FROM topics_month ORDER BY month, n DESC, category`)
    .map((row) => ({
      month: textOf(row, 'month'),
      category: textOf(row, 'category'),
      reports: Number(integerOf(row, 'n')),
    }));
