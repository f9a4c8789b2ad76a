export * from './actors.js';
export * from './commands.js';
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
export { aLifeOfPeople, type Entry, type LifeOfPeople } from './arbitrary/life-of-people.js';
export { aPolicy, aPolicyWhoseWaitsNote, whoseWaitsNote } from './arbitrary/policy.js';
