import type { Lang } from '@pengaduan/calendar';
import { describeDay } from '@pengaduan/core';
import { byAgency } from './agencies.js';
import { comparison } from './comparison.js';
import { definitions, howCounted } from './definitions.js';
import { letterhead, signature } from './letterhead.js';
import { limitShares } from './limits.js';
import { markup, sourceOf, type Markup } from './markup.js';
import { byMonth } from './months.js';
import { whatIsOpen } from './open.js';
import { ownWork } from './own-work.js';
import { ratings } from './ratings.js';
import type { Report } from './report-data.js';
import { styleElement } from './style.js';
import { twoNumbers } from './two-numbers.js';

/** How every page of this command begins, in either language: a page of another program is not written over. */
export const begins = '<!doctype html>\n<!-- pengaduan report -->\n';

const words = {
  id: {
    title: 'Pengelolaan pengaduan',
    to: 'sampai',
    asOf: 'keadaan per',
    received: 'laporan masuk',
    notObserved: 'belum teramati pada hari itu, tidak dihitung',
  },
  en: {
    title: 'Handling of complaints',
    to: 'to',
    asOf: 'as of',
    received: 'reports received',
    notObserved: 'not observed yet on that day, not counted',
  },
} as const;

const body = (report: Report, title: string, lang: Lang): Markup => {
  const { question, figures } = report;
  const { asOf, received, notObserved } = words[lang];
  const unknown = figures.evaluation.notObserved;
  const observed = unknown === 0 ? '' : `; ${unknown} ${notObserved}`;
  return markup`<body>
${letterhead(report)}
<main>
<h1>${title}</h1>
<p><b id="received">${figures.evaluation.received}</b> ${received}, ${asOf} ${describeDay(question.asOf, lang)}${observed}</p>
${twoNumbers(report, lang)}
${comparison(report, lang)}
${howCounted(report, lang)}
${byAgency(report, lang)}
${ownWork(report, lang)}
${byMonth(report, lang)}
${limitShares(report, lang)}
${ratings(report, lang)}
${whatIsOpen(report, lang)}
${definitions(report, lang)}
${signature(report, lang)}
</main>
</body>`;
};

/** The whole page: no script, nothing from elsewhere, every text escaped. */
export const reportPage = (report: Report, lang: Lang): string => {
  const { from, to } = report.question;
  const word = words[lang];
  const title = `${word.title}, ${describeDay(from, lang)} ${word.to} ${describeDay(to, lang)}`;
  const page = markup`<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${styleElement}
</head>
${body(report, title, lang)}
</html>
`;
  return `${begins}${sourceOf(page)}`;
};
