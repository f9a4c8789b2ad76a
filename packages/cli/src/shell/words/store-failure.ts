import type { Lang } from '@pengaduan/calendar';
import { describeHandleFailure, type HandleFailure } from '@pengaduan/core';
import { describeFailure, type CheckpointFailure } from '@pengaduan/journal';

/** A journal, or a read model of it, that could not be read or written: what happened and what to do. */
export const describeStoreFailure = (failure: HandleFailure | CheckpointFailure, lang: Lang): string =>
  failure.type === 'UnreadableEvent' ? describeHandleFailure(failure, lang) : describeFailure(failure, lang);
