/**
 * Why a file is not read as a workbook: it is something else; it is of Excel before 2007, or has a password, which look
 * alike from outside; it is damaged; or it unpacks to more than any workbook of an office has.
 */
export interface XlsxProblem {
  readonly type: 'NotXlsx' | 'OldXls' | 'DamagedXlsx' | 'LargeXlsx';
}

/** How a problem leaves the depths of a file. It never leaves this folder: `readXlsx` gives it as a value. */
export class XlsxFault extends Error {
  readonly problem: XlsxProblem;
  constructor(type: XlsxProblem['type']) {
    super(type);
    this.problem = { type };
  }
}
