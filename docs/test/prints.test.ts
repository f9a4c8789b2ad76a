import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { expectedPrints, runSnippet } from './prints.js';

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-prints-'));
afterAll(() => rmSync(folder, { recursive: true }));

const code = `const far = 'https://example.invalid'; // not a print
console.log(1 + 1); // 2
later(); // neither
console.log(far);
console.log(
  'over', { lines: 3 },
); // over { lines: 3 }
function later() { console.log('from a function'); } // nor this
for (const i of [1, 2]) console.log(i); // 1
`;

it('a comment after a console.log is what it prints, of a call over several lines after the last', () => {
  expect(expectedPrints(code)).toEqual([
    { line: 2, text: '2' },
    { line: 5, text: 'over { lines: 3 }' },
    { line: 9, text: '1' },
  ]);
});

it('each print is told with its line, as often as it happens', () => {
  expect(runSnippet(code, folder).prints).toEqual([
    { line: 2, text: '2' },
    { line: 8, text: 'from a function' },
    { line: 4, text: 'https://example.invalid' },
    { line: 5, text: 'over { lines: 3 }' },
    { line: 9, text: '1' },
    { line: 9, text: '2' },
  ]);
});
