import { scaleBand, scaleLinear } from 'd3-scale';
import { markup, type Markup } from './markup.js';

/** One bar: a dark part of a light whole. */
export interface Bar {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  /** The numbers, written at its end. */
  readonly text: string;
}

const [rowHeight, labelHeight, axisHeight] = [40, 18, 22];
const longestLabel = 40;

const shortened = (label: string): string =>
  label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;

/**
 * Bars below each other on one scale. Widths are percentages, so that the chart is as wide as the page and its words stay
 * as large as the others; it shows nothing that the table beside it does not say.
 */
export const barChart = (title: string, legend: string, bars: ReadonlyArray<Bar>): Markup => {
  const most = Math.max(1, ...bars.map(({ whole }) => whole));
  const x = scaleLinear().domain([0, most]).nice(4).range([0, 94]);
  const height = bars.length * rowHeight;
  const y = scaleBand<number>().domain(bars.keys()).range([0, height]);
  const ticks = x.ticks(4).filter(Number.isInteger);
  return markup`<figure>
<svg role="img" aria-label="${title}" width="100%" height="${height + axisHeight}">
${ticks.map(
  (tick) =>
    markup`<line class="tick" x1="${x(tick)}%" x2="${x(tick)}%" y1="0" y2="${height}"/><text class="${tick === 0 ? 'tick first' : 'tick'}" x="${x(tick)}%" y="${height + 16}">${tick}</text>`,
)}
${bars.map(({ label, part, whole, text }, n) => {
  const top = y(n) ?? 0;
  return markup`<text x="0" y="${top + 14}">${shortened(label)}: ${text}</text><rect class="whole" x="0" y="${top + labelHeight}" width="${x(whole)}%" height="14"/><rect class="part" x="0" y="${top + labelHeight}" width="${x(part)}%" height="14"/>`;
})}
</svg>
<figcaption>${legend}</figcaption>
</figure>`;
};
