import { SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';

/** What a span is called, what for, and what is known of it at its beginning. */
export interface Begun {
  readonly name: string;
  /** A call to a store, or work of this process. */
  readonly kind: 'client' | 'internal';
  readonly attributes: Attributes;
}

const kinds = { client: SpanKind.CLIENT, internal: SpanKind.INTERNAL };

/** By the conventions a failure is told by the name of its kind, never by its message, which may hold anything. */
const fail = (span: Span, type: string): void => {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
};

const typeOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'type' in failure && typeof failure.type === 'string'
    ? failure.type
    : '_OTHER';

/**
 * Makes a call within a span, so that the spans of what it calls are below. `told` gives what is known when it has gone
 * well. What the call gives comes out as it is, and so does what it throws.
 */
export const inSpan =
  <E, A>(
    { name, kind, attributes }: Begun,
    call: TaskEither<E, A>,
    told: (value: A) => Attributes,
  ): TaskEither<E, A> =>
  () =>
    // Asked each time: the SDK may be set up later than this module is loaded.
    trace.getTracer('pengaduan').startActiveSpan(name, { kind: kinds[kind], attributes }, async (span) => {
      try {
        const answer = await call();
        if (isLeft(answer)) fail(span, typeOf(answer.left));
        else span.setAttributes(told(answer.right));
        return answer;
      } catch (bug) {
        fail(span, bug instanceof Error ? bug.name : '_OTHER');
        throw bug;
      } finally {
        span.end();
      }
    });
