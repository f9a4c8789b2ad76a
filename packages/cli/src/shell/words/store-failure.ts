import type { Lang } from '@pengaduan/calendar';
import { describeHandleFailure, type HandleFailure, type MissingEvents } from '@pengaduan/core';
import { describeFailure, type CheckpointFailure } from '@pengaduan/journal';

/** A journal, or a read model of it, that could not be read or written: what happened and what to do. */
export const describeStoreFailure = (
  failure: HandleFailure | MissingEvents | CheckpointFailure,
  lang: Lang,
): string =>
  failure.type === 'UnreadableEvent' || failure.type === 'MissingEvents'
    ? describeHandleFailure(failure, lang)
    : describeFailure(failure, lang);
