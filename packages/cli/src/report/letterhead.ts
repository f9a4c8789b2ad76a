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

const placeLabel = { id: 'Tempat', en: 'Place' } as const;
const nameLabel = { id: 'Nama', en: 'Name' } as const;

/** A line to write on by hand, and what is written there for who cannot see it. */
const blank = (label: string): Markup => markup`<span class="blank" role="img" aria-label="${label}"></span>`;

/**
 * The place, the date and the lines of who signs, with room for a signature and a stamp under the first; a line to write
 * on where no place or no name was given. Nothing where nobody signs.
 */
export const signature = ({ signedBy, place, madeAt, question }: Report, lang: Lang): Markup => {
  const [post, name, ...more] = signedBy;
  if (post === undefined) return markup``;
  const day = describeDay(localDay(madeAt, question.zone), lang);
  return markup`<div class="signature">
<p>${place ?? blank(placeLabel[lang])}, ${day}</p>
<p>${post}</p>
<p class="room"></p>
<p class="name">${name ?? blank(nameLabel[lang])}</p>
${more.map((line) => markup`<p>${line}</p>`)}
</div>`;
};
