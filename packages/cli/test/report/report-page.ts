import { right } from 'fp-ts/lib/Either.js';
import { parse, type HTMLElement } from 'node-html-parser';
import { pengaduan } from '../pengaduan.js';

/** The page that `report` writes, as text and as a reader finds it. */
export interface ReportPage {
  readonly text: string;
  readonly root: HTMLElement;
  readonly out: string;
}

/** Runs `report` with a file that is caught. */
export const reportPage = async (args: ReadonlyArray<string>): Promise<ReportPage> => {
  let text = '';
  const writeFile = (_: object, written: string | Uint8Array) => {
    text = written.toString();
    return Promise.resolve(right(undefined));
  };
  const { out } = await pengaduan(['report', '--out', 'laporan.html', ...args], [], {}, { writeFile });
  return { text, root: parse(text), out };
};

/** The rows of a table: the name of each, and its cells. */
export const rowsOf = ({ root }: ReportPage, id: string): ReadonlyArray<ReadonlyArray<string>> =>
  root
    .querySelectorAll(`#${id} tbody tr`)
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.text));

/** The words of an element with their spaces. */
export const textOf = ({ root }: ReportPage, selector: string): string =>
  root.querySelector(selector)?.text ?? '';
