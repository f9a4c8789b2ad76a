import type { Column } from '../columns.js';
import { instantText, slashedDate, type DateOrder } from './moment.js';
import type { NameIds } from './name-ids.js';
import { activityWord, actorWord, booleanWord, classificationWord, responseWord } from './words-of-people.js';

/** How a file is to be read that people saved. */
export interface Reading {
  /** The offset of instants that have none: +07:00. */
  readonly offset: string;
  readonly dates: DateOrder;
  readonly names: NameIds;
}

/** A cell of a column, without blanks around it, as the exact form of the log has it. */
export const exactCell = (
  column: Column,
  text: string,
  activity: string,
  { offset, dates, names }: Reading,
): string => {
  switch (column) {
    case 'tracking_id':
      // What a spreadsheet makes of a number.
      return text.replace(/^(\d+)\.0+$/, '$1');
    case 'at':
      return dates === 'dmy' && slashedDate(text) === 'month-first' ? text : instantText(text, offset, dates);
    case 'activity':
      return activityWord(text);
    case 'actor':
      return actorWord(text);
    case 'agency':
    case 'category':
    case 'channel':
      return text === '' ? '' : names.idOf(text);
    case 'classification':
      return classificationWord(text);
    case 'anonymous':
    case 'confidential':
      return booleanWord(text);
    case 'detail':
      return activity === 'responded' ? responseWord(text) : text;
  }
};
