import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../docs/test/checkout.js';
import { workFolders } from '../../docs/test/work-folders.js';
import { startServer } from '../../packages/journal-eventstoredb/test/server/start.js';
import { pengaduan } from './child.js';

const newFolder = workFolders();
const dataFile = (name: string): string => join(root, 'packages/cli/test/data', name);

it.each([
  { what: ['lapor', dataFile('lapor-export-example.xlsx')], count: 400 },
  { what: [dataFile('report-6340753.csv')], count: 7 },
])(
  'an import that is only tried looks at the journal that --prefix names: $what',
  async ({ what, count }) => {
    const server = await startServer();
    const cwd = newFolder();
    const importing = (...more: ReadonlyArray<string>) =>
      pengaduan(['import', ...what, '--store', server.connectionString, '--json', ...more], cwd);
    const counts = async (...more: ReadonlyArray<string>): Promise<unknown> =>
      JSON.parse((await importing(...more)).stdout);
    expect(await counts('--prefix', 'lain', '--dry-run')).toMatchObject({ added: count, known: 0 });
    expect(await counts('--prefix', 'kantor')).toMatchObject({ added: count, known: 0 });
    expect(await counts('--prefix', 'kantor', '--dry-run')).toMatchObject({ added: 0, known: count });
    expect(await counts('--prefix', 'lain', '--dry-run')).toMatchObject({ added: count, known: 0 });
    await server.stop();
  },
);
