import * as t from 'io-ts';
import type { Expected } from '../value/invalid.js';
import { Field } from './field.js';
import type { Json, JsonObject } from './json.js';
import { Like } from './like.js';

type Props = Readonly<Record<string, t.Mixed>>;

/** One shape of an object. */
interface Shape {
  readonly required: Props;
  readonly optional: Props;
}

const anything: Shape = { required: {}, optional: {} };

const both = (a: Shape, b: Shape): Shape => ({
  required: { ...a.required, ...b.required },
  optional: { ...a.optional, ...b.optional },
});

// A codec that is inside another has no type of its own that a program could know.
const shapesOf = (codec: unknown): ReadonlyArray<Shape> => {
  if (codec instanceof t.InterfaceType) return [{ required: codec.props as Props, optional: {} }];
  if (codec instanceof t.PartialType) return [{ required: {}, optional: codec.props as Props }];
  if (codec instanceof t.ExactType) return shapesOf(codec.type);
  if (codec instanceof Like) return shapesOf(codec.form);
  if (codec instanceof t.UnionType) return (codec.types as ReadonlyArray<unknown>).flatMap(shapesOf);
  if (codec instanceof t.IntersectionType) {
    return (codec.types as ReadonlyArray<unknown>)
      .map(shapesOf)
      .reduce((all, more) => all.flatMap((a) => more.map((b) => both(a, b))), [anything]);
  }
  throw new Error('a codec of the wire that has no schema');
};

const valueSchema = (expected: Expected, pattern: string | undefined): JsonObject => {
  switch (expected.type) {
    case 'oneOf':
      return { type: typeof expected.values[0], enum: expected.values };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'wholeNumber':
      return {
        type: 'integer',
        minimum: expected.from,
        ...(expected.to === undefined ? {} : { maximum: expected.to }),
      };
    case 'complaintId':
    case 'commandId':
    case 'opaqueId':
    case 'policyId':
    case 'policyName':
    case 'reason':
    case 'text':
      return { type: 'string', ...(pattern === undefined ? {} : { pattern }) };
    case 'object':
    case 'list':
    case 'filled':
    case 'atMost':
    case 'without':
    case 'nothing':
      throw new Error(`no field of a command or an event is told by ${expected.type}`);
  }
};

const objectSchema = ({ required, optional }: Shape): JsonObject => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries({ ...required, ...optional }).map(([name, codec]) => [name, schemaOf(codec)]),
  ),
  required: Object.keys(required),
  additionalProperties: false,
});

/** The JSON Schema (2020-12) of what a codec writes. */
export const schemaOf = (codec: t.Mixed): JsonObject => {
  if (codec instanceof Field) return valueSchema(codec.expected, codec.pattern);
  if (codec instanceof t.LiteralType) return { const: codec.value as Json };
  if (codec instanceof t.DictionaryType) {
    const { domain, codomain } = codec as t.DictionaryType<t.Mixed, t.Mixed>;
    return { type: 'object', propertyNames: schemaOf(domain), additionalProperties: schemaOf(codomain) };
  }
  const schemas = shapesOf(codec).map(objectSchema);
  const [only] = schemas;
  return schemas.length === 1 && only !== undefined ? only : { anyOf: schemas };
};
