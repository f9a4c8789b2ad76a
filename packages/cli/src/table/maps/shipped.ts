import type { TableMap } from '../table-map.js';
import { openData } from './open-data.js';
import { recap } from './recap.js';

/** The maps that come with the program, by their names. */
export const shippedMaps: Readonly<Record<string, TableMap>> = {
  'lapor-open-data': openData,
  'rekap-daerah': recap,
};
