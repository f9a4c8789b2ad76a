import type { Localized } from './lang.js';

// No room on the disk, in the quota of the user, or in what a file of this process may have (`ulimit -f`).
const codes: ReadonlyArray<string> = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Whether the system's code says that there is no room for what was to be written. */
export const isFullDisk = (code: string): boolean => codes.includes(code);

export const diskIsFull: Localized = { id: 'penyimpanan penuh', en: 'the disk is full' };

/** Said of what could not be written for lack of room, and what to do. */
export const freeSomeSpace: Localized = {
  id: `${diskIsFull.id}; kosongkan ruang lalu ulangi.`,
  en: `${diskIsFull.en}; free some space and repeat.`,
};
