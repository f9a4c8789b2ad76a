import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../../packages/journal-eventstoredb/test/server/start.js';
import { handleReport } from '../client/sop-112.js';
import { openStore } from '../src/open-store.js';
import { now, report, serve } from './service.js';

const oneDay = 86_400_000;

const inFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pengaduan-http-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'kantor.db');
};
const onServer = async (): Promise<string> => {
  const { connectionString, stop } = await startServer();
  onTestFinished(stop);
  return connectionString;
};

it('the client takes a report through SOP 112, with the same answers over each store', async () => {
  const addresses = ['memory:', inFile(), await onServer()];
  const answers = await Promise.all(
    addresses.map(async (address) => {
      const { baseUrl, ask } = await serve(await openStore(address));
      const lived = await handleReport(baseUrl, '6340753', now);
      await handleReport(baseUrl, '6340754', now - 30 * oneDay);
      const asked = [
        await ask('ReceiveComplaint', { complaint: '6340755', body: report }),
        await ask('ShowComplaint', { complaint: '6340753' }),
        await ask('ListComplaints'),
        await ask('ListComplaints', { query: '?stage=Closed&agency=dinas-pupr&overdue=false' }),
        await ask('DueDeadlines', { query: '?workingDays=10' }),
        await ask('EvaluateYear', { query: '?asOf=2025-02-06' }),
        await ask('Health', { token: null }),
      ];
      return [lived, ...asked.map(({ status, body }) => ({ status, body }))];
    }),
  );
  const [memory = [], file, server] = answers;
  expect(memory[0]).toEqual([
    ...['ComplaintReceived', 'ComplaintVerified', 'ComplaintDispositioned', 'LiaisonInformed'],
    ...['ResponseGiven', 'ComplaintClosed', 'ComplaintRated', 'Closed'],
  ]);
  expect(memory[6]).toMatchObject({ body: { received: 3, followUp: { numerator: 2, denominator: 3 } } });
  expect(file).toEqual(memory);
  expect(server).toEqual(memory);
});

it('a store that cannot be opened is told', async () => {
  await expect(openStore('/no/such/folder/kantor.db')).rejects.toThrow(/^the store cannot be opened: /);
});
