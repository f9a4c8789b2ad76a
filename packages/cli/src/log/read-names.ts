import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { smallFile } from '../shell/io/sizes.js';
import type { Session } from '../shell/session.js';
import { agencyNames, type AgencyNames } from '../shell/names/agency-names.js';
import { alike, nameIds, type NameIds } from '../shell/names/name-ids.js';
import { describeUnreadable } from '../shell/words/file.js';
import { decodeCells } from './decode-cells.js';

/** A file of two columns: how a name is written, and the id that it means. Error: a sentence. */
const readSpellings = async (
  path: string | undefined,
  { io, lang }: Session,
): Promise<Either<string, ReadonlyMap<string, string>>> => {
  if (path === undefined) return right(new Map());
  const bytes = await io.readFile(path, smallFile);
  if (isLeft(bytes)) return left(`${path}: ${describeUnreadable(bytes.left, lang)}`);
  const names = new Map<string, string>();
  /** By how a spelling is looked for. */
  const given = new Map<string, { readonly id: string; readonly line: number }>();
  for (const { line, cells } of await decodeCells(bytes.right)) {
    const [name = '', id = '', ...more] = cells.map((cell) => cell.trim());
    if (name === '' || !/^[\p{L}\p{N}._:/-]{1,100}$/u.test(id) || more.some((cell) => cell !== '')) {
      return left(
        lang === 'id'
          ? `${path}, baris ${line}: isi dua kolom, ejaan lalu kode tanpa spasi, mis. Dinas PUPR;dinas-pupr.`
          : `${path}, line ${line}: give two columns, a spelling and an id without blanks, e.g. Dinas PUPR;dinas-pupr.`,
      );
    }
    const before = given.get(alike(name));
    if (before !== undefined && before.id !== id) {
      return left(
        lang === 'id'
          ? `${path}, baris ${before.line} dan ${line}: satu ejaan dengan dua kode; sisakan satu. Huruf besar dan kecil tidak dibedakan.`
          : `${path}, lines ${before.line} and ${line}: one spelling with two ids; leave one. Upper and lower case make no difference.`,
      );
    }
    given.set(alike(name), { id, line: before?.line ?? line });
    names.set(name, id);
  }
  return right(names);
};

/** Makes ids of the names that are imported, first by the file of `--names`. */
export const readNames = async (
  path: string | undefined,
  session: Session,
): Promise<Either<string, NameIds>> => pipe(await readSpellings(path, session), map(nameIds));

/** The names of agencies, and the id of the one that a question is about, which is asked for by its id or a name of it. */
export const readAskedAgency = async (
  { names, agency }: { readonly names?: string; readonly agency?: string },
  session: Session,
): Promise<Either<string, { readonly names: AgencyNames; readonly agency: string | undefined }>> =>
  pipe(
    await readSpellings(names, session),
    map((spellings) => ({
      names: agencyNames(spellings, session.lang),
      agency: agency === undefined ? undefined : nameIds(spellings).idOf(agency),
    })),
  );

/** Gives agencies the names that the file of `--names` has for them. */
export const readAgencyNames = async (
  path: string | undefined,
  session: Session,
): Promise<Either<string, AgencyNames>> =>
  pipe(
    await readSpellings(path, session),
    map((spellings) => agencyNames(spellings, session.lang)),
  );
