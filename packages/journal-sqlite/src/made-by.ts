/** A table, index or trigger that a statement makes. */
export interface Made {
  readonly kind: string;
  readonly name: string;
}

const form = /^\s*CREATE\s+(?:UNIQUE\s+)?(TABLE|INDEX|TRIGGER)\s+(\w+)\s/i;

/** What these statements make, in their order. */
export const madeBy = (statements: ReadonlyArray<string>): ReadonlyArray<Made> =>
  statements.flatMap((statement) => {
    const [, kind, name] = form.exec(statement) ?? [];
    return kind === undefined || name === undefined ? [] : [{ kind: kind.toUpperCase(), name }];
  });

/** The names of the tables among it. */
export const tablesIn = (statements: ReadonlyArray<string>): ReadonlyArray<string> =>
  madeBy(statements).flatMap(({ kind, name }) => (kind === 'TABLE' ? [name] : []));
