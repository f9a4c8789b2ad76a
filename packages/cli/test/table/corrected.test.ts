import { expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { json } from './importing.js';

const newStore = temporaryStores();
const { activities, ...map } = {
  complaint: 'Nomor',
  fields: {
    agency: { value: 'dlh' },
    classification: { value: 'complaint' },
    anonymous: { value: 'false' },
    confidential: { value: 'false' },
  },
  activities: [
    { activity: 'received', at: 'Masuk', actor: 'reporter' },
    {
      activity: 'verified',
      at: 'Disposisi',
      actor: 'coordinator',
      fields: { classification: { value: 'non_supervisory' } },
    },
    { activity: 'dispositioned', at: 'Disposisi', actor: 'coordinator' },
    {
      activity: 'responded',
      at: 'Tanggapan',
      actor: 'coordinator',
      fields: { detail: { value: 'substantive' } },
    },
  ],
};
const table = (received: string, dispositioned: string, responded: string) => ({
  'm.json': Buffer.from(JSON.stringify({ ...map, activities })),
  't.csv': Buffer.from(
    `Nomor;Masuk;Disposisi;Tanggapan\n7;${received}/1/2025;${dispositioned}/1/2025;${responded}/1/2025\n`,
  ),
});

it('a table that is corrected after it was imported is told of where a response moved, and refused where others did', async () => {
  const args = `t.csv --map m.json --store ${newStore()}`;
  expect(await json(args, table('3', '7', '8'))).toMatchObject({ added: 1, warnings: [], refused: [] });
  expect(await json(args, table('3', '7', '8'))).toMatchObject({ known: 1, warnings: [], refused: [] });
  const { warnings } = await json(args, table('3', '7', '20'));
  expect(warnings).toMatchObject([{ line: 2, why: 'StoredRowLeftOut' }]);
  const { refused } = await json(args, table('4', '7', '8'));
  expect(refused).toMatchObject([{ line: 2, why: 'AlreadyReceived' }]);
  expect(refused[0]?.message).toMatch(/stored with another time.* import it into a new store/);
});
