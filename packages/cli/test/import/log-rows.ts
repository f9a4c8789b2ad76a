import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { dataFile } from '../pengaduan.js';
import { importJson, type ImportJson } from './import-json.js';

const header = readFileSync(dataFile('report-6340753.csv'), 'utf8').split('\n')[0]!;

/** Imports rows into a store. */
export const importRows = (
  rows: ReadonlyArray<string>,
  file: string,
  ...more: ReadonlyArray<string>
): Promise<ImportJson> =>
  importJson('log.csv', file, { 'log.csv': Buffer.from([header, ...rows].join('\n')) }, more);

/** A row of few instants and few complaints, so that rows of one instant meet in every order. */
export const logRow = fc
  .record({
    complaint: fc.constantFrom('1', '2'),
    minute: fc.nat({ max: 3 }),
    rest: fc.constantFrom(
      'received,reporter,,complaint,a,b,false,false,',
      'verified,coordinator,,supervisory,,,,,',
      'dispositioned,coordinator,dlh,,,,,,',
      'dispositioned,coordinator,dinkes,,,,,,',
      'responded,liaison,dlh,,,,,,initial',
      'responded,liaison,dinkes,,,,,,substantive',
      'reporter_replied,reporter,,,,,,,',
      'reclassified,coordinator,,aspiration,,,,,',
      'data_requested,coordinator,,,,,,,foto',
      'data_provided,reporter,,,,,,,',
      'closed,coordinator,,,,,,,',
      'rated,reporter,,,,,,,5',
      'rated,mayor,,,,,,,5',
    ),
  })
  .map(({ complaint, minute, rest }) => `${complaint},2025-02-03T08:0${minute}Z,${rest}`);
