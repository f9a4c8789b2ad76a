import type { Zone } from '@pengaduan/calendar';
import type { Role, StageName } from '@pengaduan/core';
import type { DateOrder } from '../shell/local-time.js';

/** What a field is taken from: a column, whose texts may stand for others, or one value for all rows. */
export type ValueFrom =
  | { readonly value: string }
  | { readonly column: string; readonly values?: Readonly<Record<string, string>> };

/** Which rows are meant: those that have one of these texts in each of these columns. */
export type When = Readonly<Record<string, ReadonlyArray<string>>>;

/** An activity of a complaint log (docs/complaint-log.md) that happened where a column has its time. */
export interface MappedActivity {
  readonly activity: string;
  readonly at: string;
  readonly actor: Role;
  readonly when?: When;
  /** Fields that are another than those of the row. */
  readonly fields?: Readonly<Record<string, ValueFrom>>;
}

/** How a row stands in the list: the first of these that is meant. */
export interface MappedStanding {
  readonly when: When;
  readonly stage: StageName;
}

/** How a table with one line for each complaint is read: which columns are what. */
export interface TableMap {
  /** The column of the Tracking ID. */
  readonly complaint: string;
  readonly zone: Zone;
  readonly dates: DateOrder;
  /** `classification`, `category`, `channel`, `agency`, `anonymous`, `confidential`, `detail`. */
  readonly fields: Readonly<Record<string, ValueFrom>>;
  readonly activities?: ReadonlyArray<MappedActivity>;
  /** Where the table says how each report stands, and not when what happened: `received` is the column of its reception. */
  readonly standing?: { readonly received: string; readonly stages: ReadonlyArray<MappedStanding> };
}

const columnsIn = (fields: Readonly<Record<string, ValueFrom>> = {}): ReadonlyArray<string> =>
  Object.values(fields).flatMap((from) => ('column' in from ? [from.column] : []));

/** Every column that a map names. */
export const columnsOf = ({
  complaint,
  fields,
  activities = [],
  standing,
}: TableMap): ReadonlyArray<string> => [
  ...new Set([
    complaint,
    ...columnsIn(fields),
    ...activities.flatMap((one) => [one.at, ...Object.keys(one.when ?? {}), ...columnsIn(one.fields)]),
    ...(standing === undefined
      ? []
      : [standing.received, ...standing.stages.flatMap(({ when }) => Object.keys(when))]),
  ]),
];

/** The columns of a map that hold dates. */
export const dateColumnsOf = ({ activities = [], standing }: TableMap): ReadonlyArray<string> => [
  ...new Set([...activities.map(({ at }) => at), ...(standing === undefined ? [] : [standing.received])]),
];
