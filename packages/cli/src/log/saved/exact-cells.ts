import type { Zone } from '@pengaduan/calendar';
import { formatInstant } from '@pengaduan/core';
import { readInstantText, type DateOrder } from '../../shell/local-time.js';
import type { NameIds } from '../../shell/names/name-ids.js';
import { trackingIdOf } from '../../shell/tracking-id.js';
import type { Column } from '../columns.js';
import {
  activityWord,
  actorWord,
  booleanWord,
  classificationWord,
  responseWord,
} from '../words-of-people.js';

/** How a file is to be read that people saved. */
export interface Reading {
  /** The zone of instants that have no offset. */
  readonly zone: Zone;
  readonly dates: DateOrder;
  readonly names: NameIds;
}

/** An instant with its time of day; what is written otherwise stays as it is, and so is refused as it stands. */
const instantText = (text: string, { zone, dates }: Reading): string => {
  const read = readInstantText(text, zone, dates);
  return read?.hasTime === true ? formatInstant(read.at) : text;
};

/** A cell of a column, without blanks around it, as the exact form of the log has it. */
export const exactCell = (column: Column, text: string, activity: string, reading: Reading): string => {
  switch (column) {
    case 'tracking_id':
      return trackingIdOf(text) ?? text;
    case 'at':
      return instantText(text, reading);
    case 'activity':
      return activityWord(text);
    case 'actor':
      return actorWord(text);
    case 'agency':
    case 'category':
    case 'channel':
      return reading.names.idOf(text) || text;
    case 'classification':
      return classificationWord(text);
    case 'anonymous':
    case 'confidential':
      return booleanWord(text);
    case 'detail':
      return activity === 'responded' ? responseWord(text) : text;
  }
};
