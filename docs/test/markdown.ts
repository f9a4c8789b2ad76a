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
  /** What a fence ```text output after it says that this one prints. */
  readonly output: string | undefined;
}

const isFence = (token: Token): token is Tokens.Code => token.type === 'code' && /^(```|~~~)/.test(token.raw);

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The fenced blocks of a file in their order, also those inside lists and quotations. */
export const fencesOf = (file: string): ReadonlyArray<Fence> => {
  const found: Array<Tokens.Code> = [];
  void walkTokens(lexer(read(file)), (token) => {
    if (isFence(token)) found.push(token);
  });
  const lines = read(file).split('\n');
  let line = 0;
  return found.map((token, i) => {
    const [opening = ''] = token.raw.split('\n');
    line = lines.findIndex((text, at) => at >= line && text.trimEnd().endsWith(opening.trimEnd())) + 1;
    const fence = { file, line: line + 1, info: (token.lang ?? '').split(' '), code: token.text };
    line += token.text.split('\n').length + 1;
    const next = found[i + 1];
    return { ...fence, output: next?.lang === 'text output' ? next.text : undefined };
  });
};

/** How often a file has a line that opens a fence, wherever it stands. */
export const openedFences = (file: string): number => {
  let open = false;
  return read(file)
    .split('\n')
    .filter((line) => /^[\s>\d.*-]*(```|~~~)/.test(line) && (open = !open)).length;
};

export interface Click {
  /** What a reader sees of a link. */
  readonly text: string;
  readonly href: string;
}

interface Links {
  readonly links: ReadonlyArray<string>;
  /** The links without the pictures. */
  readonly clicks: ReadonlyArray<Click>;
  readonly headings: ReadonlyArray<string>;
}

export const linksOf = (file: string): Links => {
  const links: string[] = [];
  const clicks: Click[] = [];
  const headings: string[] = [];
  void walkTokens(lexer(read(file)), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push((token as Tokens.Link).href);
    if (token.type === 'link') clicks.push(token as Tokens.Link);
    if (token.type === 'heading') headings.push((token as Tokens.Heading).text);
  });
  return { links, clicks, headings };
};
