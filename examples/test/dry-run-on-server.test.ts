import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../docs/test/checkout.js';
import { workFolders } from '../../docs/test/work-folders.js';
import { startServer } from '../../packages/journal-eventstoredb/test/server/start.js';
import { pengaduan } from './child.js';

const newFolder = workFolders();
const list = join(root, 'packages/cli/test/data/lapor-export-example.xlsx');

it('an import that is only tried looks at the journal that --prefix names', async () => {
  const server = await startServer();
  const cwd = newFolder();
  const importing = (...more: ReadonlyArray<string>) =>
    pengaduan(['import', 'lapor', list, '--store', server.connectionString, '--json', ...more], cwd);
  const counts = async (...more: ReadonlyArray<string>): Promise<unknown> =>
    JSON.parse((await importing(...more)).stdout);
  expect(await counts('--prefix', 'kantor')).toMatchObject({ added: 400, known: 0 });
  expect(await counts('--prefix', 'kantor', '--dry-run')).toMatchObject({ added: 0, known: 400 });
  expect(await counts('--prefix', 'lain', '--dry-run')).toMatchObject({ added: 400, known: 0 });
  await server.stop();
});
