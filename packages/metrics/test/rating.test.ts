import {
  close,
  contextUnder,
  disposition,
  permissive,
  rate,
  receive,
  respond,
  verify,
} from '@pengaduan/core/testing';
import { figures } from '@pengaduan/metrics';
import { expect, it } from 'vitest';
import { day, question } from './question.js';
import { rowUnder } from './row-of.js';

it('the rating of a complaint is the last one by the end of asOf', () => {
  const lived = [
    receive('2025-02-03T08:00'),
    verify('2025-02-03T09:00'),
    disposition('2025-02-03T10:00'),
    respond('2025-02-04T10:00'),
    close('2025-02-05T10:00'),
    rate('2025-02-06T10:00', 2),
  ];
  const row = rowUnder(contextUnder(permissive), lived);
  const rated = (asOf: string) => figures([row], { ...question, asOf: day(asOf) }).rating;
  expect(rated('2025-02-05')).toMatchObject({ n: 0, sum: 0 });
  expect(rated('2025-02-06')).toMatchObject({ n: 1, sum: 2 });
});
