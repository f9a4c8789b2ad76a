/** The text of one record, and the index of the line behind it. */
export interface RecordText {
  readonly text: string;
  readonly next: number;
}

// A closing quote that went missing must not take the rest of a large file along.
const longest = 100_000;

const quotesIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
};

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

/**
 * The record that starts at a line (an index): it goes on while a quote is open, that is while the number of quotes
 * so far is odd. Undefined where the quote is never closed.
 */
export const recordText = (lines: ReadonlyArray<string>, start: number): RecordText | undefined => {
  let text = '';
  let open = false;
  for (let at = start; at < lines.length && text.length < longest; at += 1) {
    const line = lines[at] ?? '';
    text = at === start ? line : `${text}\n${line}`;
    if (quotesIn(line) % 2 === 1) open = !open;
    if (!open) return { text: withoutReturn(text), next: at + 1 };
  }
  return undefined;
};
