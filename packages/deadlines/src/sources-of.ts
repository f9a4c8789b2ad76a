import type { Source } from '@pengaduan/core';
import type { Selection } from './ports.js';

/** Whose deadlines a selection means. */
export const sourcesOf = ({ includeImported = false }: Selection): ReadonlyArray<Source> =>
  includeImported ? ['live', 'log'] : ['live'];
