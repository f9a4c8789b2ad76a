import {
  agencyOf,
  classificationOf,
  stageAfter,
  type Classification,
  type Fact,
  type Instant,
  type Stage,
} from '@pengaduan/core';

/** The stage of a complaint from an instant on, with its class and the agency that has it, where there are any. */
export interface StageEntry {
  readonly at: Instant;
  readonly stage: Stage;
  /** A list shows the report so; how it came there is not told by it. */
  readonly observed: boolean;
  /**
   * Who told the class, or that there is none yet: a fact, or the list of the last observation. `before`: nobody since that, so that it is the one
   * by the facts before it.
   */
  readonly classBy: ClassBy;
}

/** Every way in which a class may be known. */
export const classSources = ['fact', 'list', 'before'] as const;
export type ClassBy = (typeof classSources)[number];

const isSame = (a: Stage | undefined, b: Stage): boolean =>
  a !== undefined &&
  a.name === b.name &&
  agencyOf(a) === agencyOf(b) &&
  classificationOf(a) === classificationOf(b);

const withClass = (stage: Stage, classification: Classification | undefined): Stage =>
  'classification' in stage ? { ...stage, classification } : stage;

const withoutRating = (stage: Stage): Stage =>
  stage.name === 'Closed' ? { ...stage, rating: undefined } : stage;

/** Where an entry of a moment belongs: an observation comes after all that happened at its moment. */
const placeOf = (stages: ReadonlyArray<StageEntry>, { at, type }: Fact): number => {
  const isLater = (entry: StageEntry): boolean =>
    entry.at > at || (entry.at === at && entry.observed && type !== 'StandingObserved');
  const found = stages.findIndex(isLater);
  return found < 0 ? stages.length : found;
};

/** The class by the facts alone: what an earlier list told may not be so any more. */
const factualClassOf = (stages: ReadonlyArray<StageEntry>): Classification | undefined => {
  const last = stages.findLast(({ classBy }) => classBy !== 'list');
  return last && classificationOf(last.stage);
};

const entryOf = (stages: ReadonlyArray<StageEntry>, fact: Fact): StageEntry | undefined => {
  const before = stages.at(-1);
  const stage = stageAfter(before?.stage, fact);
  if (stage === undefined) return undefined;
  const { at, type } = fact;
  if (type === 'StandingObserved') {
    const isTold = !('classification' in stage) || stage.classification !== undefined;
    const known = isTold ? stage : withClass(stage, factualClassOf(stages));
    return { at, stage: withoutRating(known), observed: true, classBy: isTold ? 'list' : 'before' };
  }
  if (isSame(before?.stage, stage)) return undefined;
  const classBy = 'classification' in fact ? 'fact' : (before?.classBy ?? 'fact');
  return { at, stage, observed: false, classBy };
};

/** Entries with those that have their class from before in their new company. */
const withKnownClass = (stages: ReadonlyArray<StageEntry>): ReadonlyArray<StageEntry> => {
  const known: Array<StageEntry> = [];
  for (const entry of stages) {
    const last = known.at(-1);
    const classification = entry.observed ? factualClassOf(known) : last && classificationOf(last.stage);
    const isOther = entry.classBy === 'before' && classificationOf(entry.stage) !== classification;
    known.push(isOther ? { ...entry, stage: withClass(entry.stage, classification) } : entry);
  }
  return known;
};

/**
 * The stages of a complaint, in the order of time, after a fact: by the function of core, so that the metrics and the
 * complaint itself cannot differ. A new entry where the stage, the class or the agency changes; what is told of the time
 * before an observation comes before it.
 */
export const stagesAfter = (stages: ReadonlyArray<StageEntry>, fact: Fact): ReadonlyArray<StageEntry> => {
  const place = placeOf(stages, fact);
  const [until, behind] = [stages.slice(0, place), stages.slice(place)];
  const entry = entryOf(until, fact);
  if (entry === undefined) return stages;
  return behind.length === 0 ? [...stages, entry] : withKnownClass([...until, entry, ...behind]);
};
