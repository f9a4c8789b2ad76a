/** Why a day was decreed closed: *hari libur nasional*, *cuti bersama* or *hari pemungutan suara*. */
export type DecreedKind = 'national' | 'collective-leave' | 'election';

/** A decree by its number and its day of issue (YYYY-MM-DD), the day from which it counts as known. */
export interface DecreeReference {
  readonly decree: string;
  readonly issued: string;
}

/** One closed day that a decree adds or takes back. `source` is set where it is not that of the decree. */
export interface Change {
  readonly action: 'add' | 'remove';
  readonly date: string;
  readonly kind: DecreedKind;
  readonly name: string;
  readonly source?: string;
  readonly note?: string;
  /** The date waits for *sidang isbat*, the sighting of the moon. */
  readonly provisional?: boolean;
}

/** A decree with the address where it was read and what it changed. A day that moved is withdrawn and added. */
export interface Decree extends DecreeReference {
  readonly source: string;
  readonly changes: ReadonlyArray<Change>;
}

/** The decrees about one year in order of issue; the first is the one that made the year known. */
export interface DecreeYear {
  readonly year: number;
  readonly decrees: ReadonlyArray<Decree>;
}

type Details = Pick<Change, 'source' | 'note' | 'provisional'>;

const added =
  (kind: DecreedKind) =>
  (date: string, name: string, details: Details = {}): Change => ({
    action: 'add',
    date,
    kind,
    name,
    ...details,
  });

/** *Hari libur nasional*. */
export const holiday = added('national');
/** *Cuti bersama*. */
export const leave = added('collective-leave');
/** *Hari pemungutan suara*. */
export const polling = added('election');
/** Takes a closed day back that an earlier decree had added. */
export const withdrawn = (change: Change): Change => ({ ...change, action: 'remove' });
