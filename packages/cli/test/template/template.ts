import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileIo } from '../../src/shell/io/file-io.js';
import { cellText, type SheetRow } from '../../src/shell/xlsx/cell.js';
import { pengaduan, type Result } from '../pengaduan.js';
import { read } from '../shell/xlsx/read.js';

type Lang = 'id' | 'en';

export const sheetNames = {
  id: { log: 'Catatan', instructions: 'Petunjuk', choices: 'Pilihan' },
  en: { log: 'Log', instructions: 'Instructions', choices: 'Choices' },
} as const;

export const newFile = (name: string): string =>
  join(mkdtempSync(join(tmpdir(), 'pengaduan-template-')), name);

export const writeTemplate = (path: string, lang: Lang): Promise<Result> =>
  pengaduan(['template', '--out', path, '--lang', lang], [], {}, { writeFile: fileIo.writeFile });

/** The bytes of an empty log. */
export const template = async (lang: Lang): Promise<Buffer> => {
  const path = newFile('log.xlsx');
  await writeTemplate(path, lang);
  return readFileSync(path);
};

/** The texts of a sheet, row by row. */
export const textsOf = async (bytes: Buffer, sheet: string): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  (await read(bytes))
    .filter((row): row is SheetRow => typeof row !== 'string' && row.sheet === sheet)
    .map(({ cells }) => cells.map(cellText));
