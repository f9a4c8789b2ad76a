import { readFileSync } from 'node:fs';
import { dataFile, pengaduan } from '../pengaduan.js';

/** What `import --json` prints. */
export interface ImportJson {
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly refused: ReadonlyArray<{
    readonly line: number;
    readonly why: string;
    readonly message: string;
    readonly because?: number;
  }>;
  readonly warnings: ReadonlyArray<{
    readonly line: number;
    readonly why: string;
    readonly workingDaysEarly?: number | null;
    readonly message: string;
  }>;
}

/** Imports a log into a store. `files` may hold the log; `more` are further words of the command line. */
export const importJson = async (
  log: string,
  store: string,
  files: Readonly<Record<string, Uint8Array>> = {},
  more: ReadonlyArray<string> = [],
): Promise<ImportJson> => {
  const { out } = await pengaduan(['import', log, '--store', store, '--json', ...more], [], files);
  return JSON.parse(out) as ImportJson;
};

/** A log of these rows, `log.csv`, as an Indonesian Excel saves it. */
export const logOf = (rows: ReadonlyArray<string>): Readonly<Record<string, Uint8Array>> => {
  const header = 'No Tracking;Waktu;Kegiatan;Pelaku;OPD;Klasifikasi;Anonim;Rahasia;Keterangan';
  return { 'log.csv': Buffer.from([header, ...rows].join('\n')) };
};
/** Rows of it about report 1. */
export const receivedRow = (at: string): string => `1;${at};diterima;pelapor;;pengaduan;ya;tidak;`;
export const verifiedRow = (at: string): string =>
  `1;${at};verifikasi;koordinator;;tidak berkadar pengawasan;;;`;

/** What stands beside a log as the expected answer. */
export const expectedOf = (log: string): Record<string, unknown> =>
  JSON.parse(readFileSync(dataFile(`${log}.expected.json`), 'utf8')) as Record<string, unknown>;

/** The evaluation of the complaints received in 2025. */
export const evaluate2025 = async (store: string, asOf: string): Promise<unknown> => {
  const period = ['--from', '2025-01-01', '--to', '2025-12-31', '--as-of', asOf];
  return JSON.parse((await pengaduan(['evaluate', '--store', store, ...period, '--json'])).out);
};
