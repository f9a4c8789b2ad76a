import type { Classification, Rating } from '../value/classification.js';

/** What is known once an agency has the report. */
interface AtAgency {
  readonly classification: Classification;
  readonly agency: string;
}

export interface Received {
  readonly name: 'Received';
}
export interface Pending {
  readonly name: 'Pending';
}
export interface Verified {
  readonly name: 'Verified';
  readonly classification: Classification;
}
export interface Dispositioned extends AtAgency {
  readonly name: 'Dispositioned';
}
/** An agency has answered. */
export interface InProcess extends AtAgency {
  readonly name: 'InProcess';
}
/** Reached from `InProcess` alone: there is no way to be closed without an answer. */
export interface Closed extends AtAgency {
  readonly name: 'Closed';
  readonly rating: Rating | undefined;
}
export interface Archived {
  readonly name: 'Archived';
}
export interface Returned {
  readonly name: 'Returned';
}

/** Where a report stands, each stage holding exactly what is true in it. */
export type Stage = Received | Pending | Verified | Dispositioned | InProcess | Closed | Archived | Returned;
export type StageName = Stage['name'];
export type StageNamed<N extends StageName> = Extract<Stage, { readonly name: N }>;

// By name, so that a forgotten stage is an error here.
const stages = {
  Received: 'Received',
  Pending: 'Pending',
  Verified: 'Verified',
  Dispositioned: 'Dispositioned',
  InProcess: 'InProcess',
  Closed: 'Closed',
  Archived: 'Archived',
  Returned: 'Returned',
} as const satisfies { readonly [N in StageName]: N };

/** Every stage, in the order in which a report may meet them. */
export const stageNames: ReadonlyArray<StageName> = Object.values(stages);

/** The stages in which a report has ended: no deadline runs in them. */
export const ends = ['Closed', 'Archived', 'Returned'] as const satisfies ReadonlyArray<StageName>;

/** Narrows a stage to those of these names. */
export const isAt = <N extends StageName>(stage: Stage, names: ReadonlyArray<N>): stage is StageNamed<N> =>
  names.some((name) => name === stage.name);

export const hasEnded = (stage: Stage): boolean => isAt(stage, ends);

/** The agency that has the report; undefined where none has it. */
export const agencyOf = (stage: Stage): string | undefined => ('agency' in stage ? stage.agency : undefined);

/** The class of the report; undefined where none holds. */
export const classificationOf = (stage: Stage): Classification | undefined =>
  'classification' in stage ? stage.classification : undefined;

/**
 * A stage put together from its parts, as a read model keeps them; undefined where one is missing. The rating is not
 * among them: no stage follows from it.
 *
 * @example stageOf('Verified', { classification: 'aspiration', agency: undefined })
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
      return classification && { name, classification };
    case 'Dispositioned':
    case 'InProcess':
      return classification && agency !== undefined ? { name, classification, agency } : undefined;
    case 'Closed':
      return classification && agency !== undefined
        ? { name, classification, agency, rating: undefined }
        : undefined;
  }
};
