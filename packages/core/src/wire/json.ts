/** A JSON value, as stored events and answers are made of. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | JsonObject;
/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
