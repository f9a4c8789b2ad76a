import { markup, type Markup } from './markup.js';

/** A table of the page. The first cell of a row is its name, the others are numbers. */
export interface Table {
  readonly id: string;
  readonly caption: string;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<readonly [name: string, ...cells: ReadonlyArray<string>]>;
}

/** A table that can be moved sideways where the page is narrow, also by keyboard. */
export const tableMarkup = ({ id, caption, columns, rows }: Table): Markup =>
  markup`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table id="${id}">
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([name, ...cells]) =>
    markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
)}
</tbody>
</table></div>`;
