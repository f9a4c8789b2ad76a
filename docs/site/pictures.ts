// Pictures are written as mermaid, which GitHub draws. Here Graphviz draws them, at build time and without a network.
import { instance } from '@viz-js/viz';
import type { MarkdownRenderer } from 'vitepress';

const quoted = JSON.stringify;

/** `RequestSupportingData` in lines of one or two words, so that the picture is not wide. */
const inLines = (words: string): string =>
  words
    .replaceAll(', ', '\n')
    .replace(/(?<=[a-z]{4})(?=[A-Z])/g, '\n')
    .replace(/^|$|(?=\n)|(?<=\n)/g, ' ');

/** One line of a flowchart or a state diagram, as Graphviz has it. */
const statement = (line: string): string => {
  const [, box, label] = /^(\S+)\["(.*)"\]$/.exec(line) ?? [];
  if (box !== undefined) return `${quoted(box)} [label=${quoted(label)}]`;
  const [, from, to, words = ''] = /^(\S+) --> (\S+?)(?:: (.*))?$/.exec(line) ?? [];
  if (from === undefined) throw new Error(`This line of a picture is not understood: ${line}`);
  return `${quoted(from)} -> ${quoted(to)} [label=${quoted(inLines(words))}]`;
};

/** The lines that these pages use of mermaid, as a graph of Graphviz; throws at any other. */
export const graphOf = (mermaid: string): string => {
  const [, ...lines] = mermaid.trim().split('\n');
  const start = '"[*]" [shape=circle label="" width=0.15 height=0.15 fixedsize=true class=start]';
  return `digraph {
    bgcolor=transparent; nodesep=0.25; ranksep=0.3
    node [shape=box style=rounded fontname="Helvetica" fontsize=12 height=0.35 margin="0.16,0.04"]
    edge [fontname="Helvetica" fontsize=10.5 arrowsize=0.7]
    ${[...(mermaid.includes('[*]') ? [start] : []), ...lines.map((line) => statement(line.trim()))].join('\n')}
  }`;
};

/** A plugin of markdown-it: a fence ```mermaid becomes an SVG that takes its colours from the page. */
export const pictures = async (): Promise<(md: MarkdownRenderer) => void> => {
  const graphviz = await instance();
  return (md) => {
    const { rules } = md.renderer;
    const { fence } = rules;
    rules.fence = (tokens, at, options, env, self) => {
      const { info = '', content = '' } = tokens[at] ?? {};
      if (info.trim() !== 'mermaid') return fence?.(tokens, at, options, env, self) ?? '';
      const svg = graphviz.renderString(graphOf(content), { format: 'svg' });
      // A large one may shrink to two thirds, and is moved with the finger beyond that.
      const small = svg.replace(
        /<svg width="(\d+)pt"/,
        (tag: string, width: string) =>
          `${tag} style="min-width:${String(Math.round(Number(width) * 0.67))}pt"`,
      );
      return `<div class="picture" v-pre>${small.slice(svg.indexOf('<svg'))}</div>`;
    };
  };
};
