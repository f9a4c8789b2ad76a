import { pengaduan } from '../pengaduan.js';

export interface Imported {
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly refused: ReadonlyArray<{ readonly line: number; readonly why: string; readonly message: string }>;
  readonly warnings: ReadonlyArray<{ readonly line: number; readonly why: string }>;
}
export type Files = Readonly<Record<string, Uint8Array>>;

/** The file of a map of these activities of complaints, which are all public and told by name, by the column `Nomor`. */
export const mapOf = (activities: ReadonlyArray<object>): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      complaint: 'Nomor',
      fields: {
        classification: { value: 'complaint' },
        anonymous: { value: 'false' },
        confidential: { value: 'false' },
      },
      activities,
    }),
  );

/** `pengaduan import table` with these files. */
export const importing = (args: string, files: Files) =>
  pengaduan(`import table ${args} --lang en`, [], files);
/** What it prints for a program. */
export const json = async (args: string, files: Files): Promise<Imported> => {
  const { out, err } = await importing(`${args} --json`, files);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Imported;
};
