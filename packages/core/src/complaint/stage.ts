import type { Classification, Rating } from '../value/classification.js';

/** What is known once an agency has the report. The class is undefined where an observation did not tell it. */
interface AtAgency {
  readonly classification: Classification | undefined;
  readonly agency: string;
}

/** The report came in and waits for verification. */
export interface Received {
  readonly name: 'Received';
}
/** The office waits for data from the reporter. */
export interface Pending {
  readonly name: 'Pending';
}
/** The report was verified; no agency has it. */
export interface Verified {
  readonly name: 'Verified';
  readonly classification: Classification | undefined;
}
/** An agency has the report and has not answered. */
export interface Dispositioned extends AtAgency {
  readonly name: 'Dispositioned';
}
/** An agency has answered. */
export interface InProcess extends AtAgency {
  readonly name: 'InProcess';
}
/** The report is done. It is reached from `InProcess` alone: a report is never closed without an answer. */
export interface Closed extends AtAgency {
  readonly name: 'Closed';
  readonly rating: Rating | undefined;
}
/** Ended without handling. */
export interface Archived {
  readonly name: 'Archived';
}
/** Back at the national admin. */
export interface Returned {
  readonly name: 'Returned';
}

/**
 * The stage of a report (docs/state-machine.md), with what is known in it: the class from the verification on, unless
 * the report was only observed (`StandingObserved`), the agency from the disposition on, the rating once it was given.
 */
export type Stage = Received | Pending | Verified | Dispositioned | InProcess | Closed | Archived | Returned;
/** The name of a stage, such as `InProcess`. */
export type StageName = Stage['name'];
export type StageNamed<N extends StageName> = Extract<Stage, { readonly name: N }>;

/**
 * How far a report is: no agency has it yet, an agency has it and has not answered, an agency has answered, or it has
 * ended. Rules that hold for a phase take in a new stage by themselves.
 */
export type Phase = 'unassigned' | 'unanswered' | 'answered' | 'ended';

// By name, so that a forgotten stage is an error here.
const phases = {
  Received: 'unassigned',
  Pending: 'unassigned',
  Verified: 'unassigned',
  Dispositioned: 'unanswered',
  InProcess: 'answered',
  Closed: 'ended',
  Archived: 'ended',
  Returned: 'ended',
} as const satisfies { readonly [N in StageName]: Phase };

type StageIn<P extends Phase> = {
  [N in StageName]: (typeof phases)[N] extends P ? N : never;
}[StageName];

const isName = (text: string): text is StageName => text in phases;

/** Every stage, in the order in which a report may meet them. */
export const stageNames: ReadonlyArray<StageName> = Object.keys(phases).filter(isName);

/** The stages of some phases. */
export const stagesIn = <P extends Phase>(...those: ReadonlyArray<P>): ReadonlyArray<StageIn<P>> =>
  stageNames.filter((name): name is StageIn<P> => those.some((phase) => phase === phases[name]));

/** The stages in which a report has ended. No deadline runs in them. */
export const ends = stagesIn('ended');

/** Narrows a stage to those of these names. */
export const isAt = <N extends StageName>(stage: Stage, names: ReadonlyArray<N>): stage is StageNamed<N> =>
  names.some((name) => name === stage.name);

/**
 * Whether a report has ended: it is closed, archived or returned.
 * @example
 * import { hasEnded } from '@pengaduan/core';
 * console.log(hasEnded({ name: 'Returned' })); // true
 */
export const hasEnded = (stage: Stage): boolean => isAt(stage, ends);

/**
 * The agency that has the report, or had it when it was closed; undefined where none has it.
 * @example
 * import { agencyOf } from '@pengaduan/core';
 * console.log(agencyOf({ name: 'Dispositioned', classification: 'aspiration', agency: 'dlh' })); // dlh
 */
export const agencyOf = (stage: Stage): string | undefined => ('agency' in stage ? stage.agency : undefined);

/**
 * The class of the report; undefined at stages where it has none, and where it is not known.
 * @example
 * import { classificationOf } from '@pengaduan/core';
 * console.log(classificationOf({ name: 'Verified', classification: 'aspiration' })); // aspiration
 */
export const classificationOf = (stage: Stage): Classification | undefined =>
  'classification' in stage ? stage.classification : undefined;

/**
 * The stage of a name, class and agency, as a table of a read model keeps them; undefined where an agency that the
 * stage needs is missing. The rating of a closed report is left out.
 * @example
 * import { stageOf } from '@pengaduan/core';
 * const stage = stageOf('Verified', { classification: 'aspiration', agency: undefined });
 * console.log(stage); // { name: 'Verified', classification: 'aspiration' }
 */
export const stageOf = (
  name: StageName,
  parts: { readonly classification: Classification | undefined; readonly agency: string | undefined },
): Stage | undefined => {
  const { classification, agency } = parts;
  switch (name) {
    case 'Received':
    case 'Pending':
    case 'Archived':
    case 'Returned':
      return { name };
    case 'Verified':
      return { name, classification };
    case 'Dispositioned':
    case 'InProcess':
      return agency !== undefined ? { name, classification, agency } : undefined;
    case 'Closed':
      return agency !== undefined ? { name, classification, agency, rating: undefined } : undefined;
  }
};
