import { isClockFact, type ClockFact } from '../complaint/clock/clock-fact.js';
import type { ComplaintEvent, FactType } from '../complaint/event.js';
import type { ClockName } from '../value/clock-name.js';

/** An event in one or two words: its type, and the clock of a clock fact, as in `DeadlineMet verification`. */
export type EventText = FactType | `${ClockFact['type']} ${ClockName}`;

type PartOf<E> = E extends ComplaintEvent ? Pick<E, 'type' & keyof E> & Partial<E> : never;
/** An expected event: in words, or by its type and those of its fields that matter to the test. */
export type ExpectedEvent = EventText | PartOf<ComplaintEvent>;

export const textOf = (event: ComplaintEvent): EventText =>
  isClockFact(event) ? (`${event.type} ${event.clock}` as const) : event.type;

/** Those fields of a value that an expectation names, so that a comparison shows what matters only. */
export const onlyNamed = (value: object, expected: object): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key in expected));

/** The part of an event that an expectation names; in words where it names none. */
export const seenAs = (event: ComplaintEvent, expected: ExpectedEvent | undefined): unknown =>
  typeof expected === 'object' ? onlyNamed(event, expected) : textOf(event);
