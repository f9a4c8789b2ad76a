import type { Lang } from '@pengaduan/calendar';
import { classifications, kinds, ratings, responseKinds, roles } from '@pengaduan/core';
import { activities } from '../log/activity.js';
import type { Column } from '../log/columns.js';
import {
  activityText,
  actorText,
  booleanText,
  classificationText,
  responseText,
} from '../log/words-of-people.js';
import type { Localized } from '../shell/words/lang.js';

/** What a cell of a column offers. Other words are taken only where it is open: then an office may add its own. */
export interface Choices {
  readonly column: Column;
  readonly words: ReadonlyArray<string>;
  readonly isOpen: boolean;
}

/** The channels of SP4N-LAPOR! (docs/glossary.md). Any other word names a channel too. */
const channels: ReadonlyArray<Localized> = [
  { id: 'Website', en: 'Website' },
  { id: 'Aplikasi', en: 'App' },
  { id: 'SMS', en: 'SMS' },
  { id: 'X', en: 'X' },
  { id: 'WhatsApp', en: 'WhatsApp' },
  { id: 'Surat', en: 'Letter' },
  { id: 'Datang langsung', en: 'Walk-in' },
];

/** The columns that offer something to choose from, in their order, with the words that the reader of a log knows. */
export const choicesFor = (lang: Lang): ReadonlyArray<Choices> => {
  const yesOrNo = (['true', 'false'] as const).map((word) => booleanText(word, lang));
  const responses = responseKinds.map((kind) => responseText(kind, lang));
  const classes = [...new Set([...kinds, ...classifications])].map((word) => classificationText(word, lang));
  return [
    { column: 'activity', words: activities.map((one) => activityText(one, lang)), isOpen: false },
    { column: 'actor', words: roles.map((role) => actorText(role, lang)), isOpen: false },
    { column: 'agency', words: [], isOpen: true },
    { column: 'classification', words: classes, isOpen: false },
    { column: 'category', words: [], isOpen: true },
    { column: 'channel', words: channels.map((one) => one[lang]), isOpen: true },
    { column: 'anonymous', words: yesOrNo, isOpen: false },
    { column: 'confidential', words: yesOrNo, isOpen: false },
    { column: 'detail', words: [...responses, ...ratings.map(String)], isOpen: true },
  ];
};
