import { readFileSync } from 'node:fs';
import { dataFile } from '../pengaduan.js';

/** A log of a year, every `nth` report of it, with a rating by the reporter of each third closing, one hour behind it. */
export const ratedLog = (nth = 1): Buffer => {
  const [header = '', ...all] = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  const rows = all.filter((row) => Number(row.split(',')[0]) % nth === 0);
  const rated = rows
    .filter((row) => row.includes(',closed,'))
    .filter((_, n) => n % 3 === 0)
    .map((row, n) => {
      const [id = '', at = ''] = row.split(',');
      const later = new Date(Date.parse(at) + 3_600_000).toISOString();
      return `${id},${later},rated,reporter,,,,,,,${1 + ((n * 7) % 5)}`;
    });
  return Buffer.from([header, ...rows, ...rated, ''].join('\n'));
};
