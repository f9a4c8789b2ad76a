import { request, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { at } from '@pengaduan/core/testing';
import { outcome } from 'pengaduan';
import { handleAll, standardContext } from 'pengaduan/core';
import { workFolders } from '../../../docs/test/work-folders.js';
import { start, type Child } from '../../test/child.js';
import { handleReport } from '../client/sop-112.js';
import { openStore } from '../src/open-store.js';
import { report } from './service.js';

const newFolder = workFolders();
const script = 'examples/http-api/dist/src/main.js';

const started = async (store: string, cwd: string): Promise<{ service: Child; baseUrl: string }> => {
  const service = start(script, [store, '0'], cwd);
  await service.prints((lines) => lines.some((line) => line.startsWith('http:')));
  return { service, baseUrl: service.lines().find((line) => line.startsWith('http:')) ?? '' };
};

it('after SIGTERM it takes no new requests, answers the one in flight and ends with status 0', async () => {
  const { service, baseUrl } = await started('kantor.db', newFolder());
  const body = JSON.stringify(report);
  const headers = { authorization: 'Bearer warga', 'idempotency-key': 'c1', 'content-length': body.length };
  const inFlight = request(`${baseUrl}/complaints/1/receive-complaint`, { method: 'POST', headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    inFlight.on('response', resolve).on('error', reject),
  );
  await new Promise((resolve) => inFlight.write(body.slice(0, 10), resolve));
  // Another one that is answered behind it: the first has arrived as well.
  expect((await fetch(`${baseUrl}/health`)).status).toBe(200);
  service.kill('SIGTERM');
  await expect
    .poll(
      () =>
        fetch(`${baseUrl}/health`).then(
          () => 'taken',
          () => 'refused',
        ),
      { timeout: 30_000 },
    )
    .toBe('refused');
  inFlight.end(body.slice(10));
  const { statusCode, headers: told } = await answered;
  expect([statusCode, told.connection]).toEqual([201, 'close']);
  expect(await service.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
});

it('in the background it does what is due and sends notices of it', async () => {
  const cwd = newFolder();
  const store = await openStore(`${cwd}/kantor.db`);
  await outcome(handleAll({ journal: store.journal, context: standardContext() })(at.Pending));
  await store.close();
  const { service, baseUrl } = await started('kantor.db', cwd);
  await service.prints((lines) => lines.includes('1 data-1: Acted'));
  await handleReport(baseUrl, '6340753', Date.now());
  await service.prints((lines) =>
    lines.some((line) => line.startsWith('Laporan 6340753 didisposisikan ke dinas-pupr.')),
  );
  service.kill('SIGINT');
  expect(await service.ended).toMatchObject({ code: 0, stderr: '' });
});
