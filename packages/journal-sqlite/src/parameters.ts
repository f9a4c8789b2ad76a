/** What may be bound to a `?`. A number that is whole is stored as INTEGER, any other as REAL. */
export type Param = null | string | number | bigint | Uint8Array;

const quotedOrComment = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--.*$|\/\*[\s\S]*?\*\//gm;

/** How many parameters a statement has. Only plain `?` is counted, which is all that this package uses. */
export const countParameters = (sql: string): number =>
  sql.replace(quotedOrComment, '').split('?').length - 1;

const boundOne = (param: unknown): Param => {
  if (param === null || typeof param === 'string' || typeof param === 'bigint') return param;
  if (typeof param === 'number' && Number.isSafeInteger(param)) return BigInt(param);
  if (typeof param === 'number' && Number.isFinite(param)) return param;
  if (param instanceof Uint8Array) return param;
  throw new TypeError(`a parameter of type ${typeof param} cannot be stored`);
};

/** Always an array: `libsql` takes a single value for named parameters, which ends the process. */
export const bound = (params: ReadonlyArray<unknown>): Array<Param> => params.map(boundOne);
