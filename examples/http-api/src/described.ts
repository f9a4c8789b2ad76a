import { Type, type Static, type TProperties, type TSchema } from 'typebox';

type ReadonlyOf<T> = { readonly [K in keyof T]: ReadonlyOf<T[K]> };

/** Compiles only where what a schema describes is what the library gives: no more and no less. */
export const describes = <A>(): (<S extends TSchema>(
  schema: [A] extends [ReadonlyOf<Static<S>>] ? ([Static<S>] extends [A] ? S : 'too wide') : 'too narrow',
) => S) => {
  // Wherever it is called without an error the parameter is the schema, which the compiler does not see in here.
  return (schema) => schema as never;
};

export const object = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** What is described once in the document, under `components`. */
export const referred = <A>(name: string) => Type.Unsafe<A>({ $ref: `#/components/schemas/${name}` });

export const text = Type.String();
/** `2025-02-03` */
export const day = Type.String({ format: 'date' });
/** ISO 8601 in UTC */
export const instant = Type.String({ format: 'date-time' });
export const count = Type.Integer({ minimum: 0 });
