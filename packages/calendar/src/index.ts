export type { Calendar } from './calendar.js';
export type { ClosedDay, DayKind } from './closed-day.js';
export { coverage, type YearCoverage } from './coverage.js';
export { formatDay, parseDay, yearOf, type Day } from './day.js';
export type { DecreedKind, DecreeReference } from './decrees/decree.js';
export type {
  CalendarDefinitionError,
  CalendarError,
  ClosedAndWorked,
  InvalidCount,
  InvalidDate,
  InvalidOption,
  NotCovered,
  NoWorkingDays,
} from './error.js';
export { closedInPeriod, explain, type NonWorkingReason, type Skipped } from './explain.js';
export { calendarKnownOn, indonesia } from './indonesia.js';
export type { CalendarOptions, RegionalDay } from './regional.js';
export {
  isoCalendar,
  type IsoAnswer,
  type IsoCalendar,
  type IsoCalendarError,
  type IsoSkipped,
} from './iso-calendar.js';
export { countsLike, isNewer } from './version.js';
export type { Week } from './week.js';
export { describeCalendarError } from './words/error.js';
export type { Lang, Localized } from './words/lang.js';
export { describeReason } from './words/reason.js';
export { addWorkingDays, countWorkingDays, isWorkingDay, officeDaysInPeriod, roll } from './working-days.js';
export { endOfDay, isZone, localDay, offsetMinutes, startOfDay, zones, type Zone } from './zone.js';
