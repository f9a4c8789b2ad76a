/** What is wrong, in a sentence, and with which report where it is about one. */
export interface Found {
  readonly complaint?: string;
  readonly message: string;
}

/** What a journal holds, and all that is damaged in it. */
export interface JournalRead {
  readonly records: number;
  readonly reports: number;
  readonly damaged: ReadonlyArray<Found>;
}

/** How a stored read model compares with one that was made anew of the same records. */
export interface Compared {
  readonly name: 'metrics' | 'deadlines';
  readonly reports: number;
  /** The reports of which something is missing, differs, or should not be there. */
  readonly differing: ReadonlyArray<string>;
}

/** What a journal and its stored read models were found to be. */
export interface Checked extends JournalRead {
  readonly readModels: ReadonlyArray<Compared>;
}
