import { escapeUTF8 } from 'entities';

const source = Symbol('source');

/** A piece of HTML or SVG. Only `markup` makes one, so that no text gets into the page as it is. */
export interface Markup {
  readonly [source]: string;
}

/** The text of a piece, for a file. */
export const sourceOf = (piece: Markup): string => piece[source];

type Part = Markup | string | number | ReadonlyArray<Markup>;

const escaped = (part: Part): string => {
  if (typeof part === 'string') return escapeUTF8(part);
  if (typeof part === 'number') return String(part);
  return source in part ? part[source] : part.map(sourceOf).join('\n');
};

/** A piece of the page: the template stands in it as it is, and every text that is put in is escaped. */
export const markup = (template: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Markup => ({
  [source]: template.map((text, n) => `${n === 0 ? '' : escaped(parts[n - 1] ?? '')}${text}`).join(''),
});
