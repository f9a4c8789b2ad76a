import { agencyOf, classificationOf, stageOf, type Classification, type StageName } from '@pengaduan/core';
import { malformed } from '@pengaduan/journal-sqlite';
import type { ClassBy, StageEntry } from '../stages-after.js';

/** An entry in the column `stages`; SQL finds the instant at 0, the stage at 1, the agency at 2 and the class at 3. */
type StoredStage = readonly [
  at: number,
  stage: StageName,
  agency: string | null,
  classification: Classification | null,
  observed: 0 | 1,
  classBy: ClassBy,
];

const storedOf = ({ at, stage, observed, classBy }: StageEntry): StoredStage => [
  ...([at, stage.name, agencyOf(stage) ?? null, classificationOf(stage) ?? null] as const),
  ...([observed ? 1 : 0, classBy] as const),
];

export const stagesText = (stages: ReadonlyArray<StageEntry>): string => JSON.stringify(stages.map(storedOf));

const entryOf = ([at, name, agency, classification, observed, classBy]: StoredStage): StageEntry => {
  const stage = stageOf(name, {
    agency: agency ?? undefined,
    classification: classification ?? undefined,
  });
  return {
    at,
    stage: stage ?? malformed('stage', `no agency of ${name}`),
    observed: observed === 1,
    classBy,
  };
};

export const stagesOfText = (text: string): ReadonlyArray<StageEntry> => {
  try {
    // A cast at the file's edge: this package wrote it, and the table is compared with its copy when it is opened.
    return (JSON.parse(text) as ReadonlyArray<StoredStage>).map(entryOf);
  } catch (error) {
    if (error instanceof SyntaxError) return malformed('stages', 'no JSON');
    throw error;
  }
};
