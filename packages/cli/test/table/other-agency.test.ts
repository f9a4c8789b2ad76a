import { expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { json, mapOf } from './importing.js';

const newStore = temporaryStores();

it('a row whose answer names another spelling than its disposition is told to spell them alike first', async () => {
  const from = (column: string) => ({ agency: { column } });
  const map = mapOf([
    { activity: 'received', at: 'Masuk', actor: 'reporter' },
    {
      ...{ activity: 'verified', at: 'Masuk', actor: 'coordinator' },
      fields: { classification: { value: 'non_supervisory' } },
    },
    { activity: 'dispositioned', at: 'Disposisi', actor: 'coordinator', fields: from('OPD') },
    {
      ...{ activity: 'responded', at: 'Jawab', actor: 'coordinator' },
      fields: { ...from('Penjawab'), detail: { value: 'initial' } },
    },
  ]);
  const rows = [
    'Nomor;Masuk;Disposisi;OPD;Jawab;Penjawab',
    '1;3/2/2025;4/2/2025;Disdukcapil;5/2/2025;DISDUKCAPIL',
  ];
  const files = { 't.csv': Buffer.from(rows.join('\n')), 'm.json': map };
  const { refused, warnings } = await json(`t.csv --map m.json --store ${newStore()}`, files);
  expect(refused).toMatchObject([{ line: 2, why: 'NotYourAgency' }]);
  expect(refused[0]?.message).toMatch(
    /^This report is with Disdukcapil, .* If they are one agency, spell it alike/,
  );
  expect(warnings).toMatchObject([{ line: 2, why: 'TwoSpellings' }]);
});
