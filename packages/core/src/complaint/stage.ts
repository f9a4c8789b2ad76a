import type { Classification, Rating } from '../value/classification.js';

/** What is known once an agency has the complaint. */
interface AtAgency {
  readonly classification: Classification;
  readonly agency: string;
  /** How many dispositions there were; 1 is the first. */
  readonly dispositions: number;
}

/** What is known once the agency has answered. */
interface Answered extends AtAgency {
  readonly responses: number;
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
export interface InProcess extends Answered {
  readonly name: 'InProcess';
}
/** Closed holds the answer it was closed on: there is no way to be closed without one. */
export interface Closed extends Answered {
  readonly name: 'Closed';
  readonly rating: Rating | undefined;
}
export interface Archived {
  readonly name: 'Archived';
}
export interface Returned {
  readonly name: 'Returned';
}

/** Where a complaint stands, each stage holding exactly what is true in it. */
export type Stage = Received | Pending | Verified | Dispositioned | InProcess | Closed | Archived | Returned;
export type StageName = Stage['name'];
export type StageNamed<N extends StageName> = Extract<Stage, { readonly name: N }>;

export const stageNames = [
  'Received',
  'Pending',
  'Verified',
  'Dispositioned',
  'InProcess',
  'Closed',
  'Archived',
  'Returned',
] as const satisfies ReadonlyArray<StageName>;

export const ends = ['Closed', 'Archived', 'Returned'] as const satisfies ReadonlyArray<StageName>;

export const isAt = <N extends StageName>(stage: Stage, names: ReadonlyArray<N>): stage is StageNamed<N> =>
  names.some((name) => name === stage.name);
