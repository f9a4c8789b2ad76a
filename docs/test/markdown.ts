import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer, walkTokens, type Token, type Tokens } from 'marked';
import { root } from './checkout.js';

export interface Fence {
  readonly file: string;
  /** Of the first line of code, from 1. */
  readonly line: number;
  /** The words after the opening fence: `js no-run` is `['js', 'no-run']`. */
  readonly info: ReadonlyArray<string>;
  readonly code: string;
  /** What a fence ```text output right after it says that this one prints. */
  readonly output: string | undefined;
}

const lines = (text: string): number => text.split('\n').length - 1;

const isFence = (token: Token): token is Tokens.Code => token.type === 'code' && token.raw.startsWith('```');

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The fenced blocks of a file that stand for themselves, not inside a list or a quotation. */
export const fencesOf = (file: string): ReadonlyArray<Fence> => {
  const tokens = lexer(read(file));
  const visible = tokens.filter(({ type }) => type !== 'space');
  let line = 1;
  return tokens.flatMap((token) => {
    const at = line;
    line += lines(token.raw);
    if (!isFence(token)) return [];
    const next = visible[visible.indexOf(token) + 1];
    const output = next !== undefined && isFence(next) && next.lang === 'text output' ? next.text : undefined;
    return [{ file, line: at + 1, info: (token.lang ?? '').split(' '), code: token.text, output }];
  });
};

/** How often a file has a line that opens a fence, wherever it stands. */
export const openedFences = (file: string): number => {
  let open = false;
  return read(file)
    .split('\n')
    .filter((line) => /^\s*(> ?)*```/.test(line) && (open = !open)).length;
};

interface Links {
  readonly links: ReadonlyArray<string>;
  readonly headings: ReadonlyArray<string>;
}

export const linksOf = (file: string): Links => {
  const links: string[] = [];
  const headings: string[] = [];
  void walkTokens(lexer(read(file)), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push((token as Tokens.Link).href);
    if (token.type === 'heading') headings.push((token as Tokens.Heading).text);
  });
  return { links, headings };
};
