import { markup, type Markup } from './markup.js';

/** For a screen, a phone and A4 paper. System fonts, no images: the page is whole without a network. */
export const styleElement: Markup = markup`<style>
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: #fff; color: #1a1a1a; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 2px solid #1f5a8c; }
.office { text-align: center; border-bottom: 3px double #1a1a1a; font-weight: 600; }
.office p, .signature p { margin: 0; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; margin: 0; padding: 0; }
.numbers > div { border: 1px solid #8a99a8; border-radius: .5rem; padding: 1rem; }
.numbers dt { font-weight: 600; }
.numbers dd { margin: 0; }
.numbers .main { font-size: 2.4rem; line-height: 1.2; font-weight: 700; color: #174469; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .75rem 0 .25rem; }
th, td { padding: .25rem .3rem; border-bottom: 1px solid #c3ccd5; text-align: right; vertical-align: top; }
th:first-child { text-align: left; min-width: 7rem; overflow-wrap: break-word; }
thead th { background: #eef2f6; vertical-align: bottom; font-size: .75rem; line-height: 1.25; }
tbody th { font-weight: 400; }
figure { margin: 1rem 0; }
figcaption { font-size: .9rem; }
svg { display: block; font-size: 13px; }
svg text { fill: #1a1a1a; }
svg text.tick { text-anchor: middle; font-size: 12px; }
svg text.first { text-anchor: start; }
svg line.tick { stroke: #c3ccd5; }
rect.whole { fill: #b9c7d5; }
rect.part { fill: #1f5a8c; }
.signature { margin: 3rem 0 0 auto; width: 20rem; max-width: 100%; break-inside: avoid; break-before: avoid; }
.signature .room { height: 30mm; }
.signature .name { font-weight: 600; text-decoration: underline; }
.signature .blank { display: inline-block; width: 10rem; border-bottom: 1px dotted #1a1a1a; }
dt { margin-top: .5rem; }
@media print {
  @page { size: A4; margin: 18mm 15mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  h2, caption, dt { break-after: avoid; }
  figure, tr, dd, .numbers { break-inside: avoid; }
  .wide { overflow: visible; }
  th, td { padding: .15rem .2rem; }
  table { font-size: 8pt; }
  th:first-child { min-width: 0; }
  thead th { font-size: 6.5pt; letter-spacing: -.02em; }
  svg, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
</style>`;
