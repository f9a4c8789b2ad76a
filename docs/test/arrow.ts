/** An import that a file of the test makes, and what the rules must say to it. */
export interface Import {
  readonly file: string;
  readonly of: string;
  /** The rules that must refuse it; none: it is allowed. */
  readonly refused?: ReadonlyArray<string>;
  readonly type?: true;
}
