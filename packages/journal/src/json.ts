/** What can be stored: JSON and nothing else (no `undefined`, `bigint`, `Date` or `NaN`). */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json };
