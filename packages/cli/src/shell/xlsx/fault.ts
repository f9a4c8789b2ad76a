/**
 * Why a file is not read as a workbook: it is something else; it is of Excel before 2007, or has a password, which look
 * alike from outside; it is damaged; it unpacks to more than any workbook of an office has; or
 * it is a store.
 */
export interface UnreadXlsx {
  readonly type: 'NotXlsx' | 'OldXls' | 'DamagedXlsx' | 'LargeXlsx' | 'StoreFile';
}

/** A workbook with more than one sheet of what is looked for, as one for each month; these are their names. */
export interface SeveralSheets {
  readonly type: 'SeveralSheets';
  readonly sheets: ReadonlyArray<string>;
}

export type XlsxProblem = UnreadXlsx | SeveralSheets;

/** How a problem leaves the depths of a file. It never leaves this folder: `readXlsx` gives it as a value. */
export class XlsxFault extends Error {
  readonly problem: UnreadXlsx;
  constructor(type: UnreadXlsx['type']) {
    super(type);
    this.problem = { type };
  }
}
