export * from './actors.js';
export { agency, as, command, type Body } from './commands/command.js';
export * from './commands/deadline.js';
export * from './commands/step-1-receive.js';
export * from './commands/step-2-verify.js';
export * from './commands/step-3-disposition.js';
export * from './commands/step-4-inform.js';
export * from './commands/step-5-follow-up.js';
export * from './commands/step-6-finish.js';
export * from './commands/observation.js';
export { type EventText, type ExpectedEvent } from './expected-event.js';
export {
  contextUnder,
  given,
  live,
  under,
  type ExpectedRejection,
  type Given,
  type Outcome,
} from './given.js';
export { permissive } from './permissive.js';
export { commandCases, commandIn, commandTypes, type CommandCase } from './command-cases.js';
export { at } from './stages.js';
export { wib } from './wib.js';
export { aCommand, anActor, anInstant } from './arbitrary/command.js';
export { aLife, aLifeUnder, type Life, type Lived, type Refused } from './arbitrary/life.js';
export { anObservation, anObservedLife } from './arbitrary/observed-life.js';
export { aLifeOfPeople, type Entry, type LifeOfPeople } from './arbitrary/life-of-people.js';
export { aPolicy, aPolicyWhoseWaitsNote, whoseWaitsNote } from './arbitrary/policy.js';
