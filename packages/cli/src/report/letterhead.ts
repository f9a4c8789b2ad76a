import { describeDay } from '@pengaduan/core';
import { localDay, type Lang } from '@pengaduan/calendar';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';

/** The lines of the office above everything; nothing where none were given. */
export const letterhead = ({ office }: Report): Markup =>
  office.length === 0
    ? markup``
    : markup`<header class="office">
${office.map((line) => markup`<p>${line}</p>`)}
</header>`;

/** The date and the lines of who signs, with room for a signature above the last but the first; nothing where none were given. */
export const signature = ({ signedBy, madeAt, question }: Report, lang: Lang): Markup => {
  const [post, ...name] = signedBy;
  if (post === undefined) return markup``;
  return markup`<div class="signature">
<p>${describeDay(localDay(madeAt, question.zone), lang)}</p>
<p>${post}</p>
<p class="room"></p>
${name.map((line) => markup`<p>${line}</p>`)}
</div>`;
};
