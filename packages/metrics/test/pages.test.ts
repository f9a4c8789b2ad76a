import { expect, it } from 'vitest';
import type { Reader } from '@pengaduan/journal-sqlite';
import { receivedIn } from '../src/sqlite/table.js';
import { some } from './question.js';
import { storedOf } from './stored.js';

const [row] = some(1, 'Received');
const stored = storedOf(row!);

it.each([0, 1, 499, 500, 501, 1000, 1001])('%i rows are read to the last, a page at a time', (count) => {
  const longest = { page: 0 };
  const all: Reader['all'] = (sql, [after = 0] = []) => {
    const limit = Number(/LIMIT (\d+)$/.exec(sql)?.[1]);
    const rest = Array.from({ length: count }, (_, n) => ({ ...stored, nr: BigInt(n + 1) }));
    const page = rest.slice(Number(after), Number(after) + limit);
    longest.page = Math.max(longest.page, page.length);
    return page;
  };
  expect([...receivedIn({ all }, { first: 0, before: Infinity })]).toHaveLength(count);
  expect(longest.page).toBeLessThanOrEqual(500);
});
