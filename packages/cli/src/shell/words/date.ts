import { formatDay, type Day, type Lang } from '@pengaduan/calendar';
import dayjs from 'dayjs';
import 'dayjs/locale/id.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/** A day as people say it, the same on every machine. */
export const longDate = (day: Day, lang: Lang): string =>
  dayjs.utc(formatDay(day)).locale(lang).format('dddd, D MMMM YYYY');
