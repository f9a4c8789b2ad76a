import type { Zone } from '@pengaduan/calendar';
import type { Context } from '@pengaduan/core';

/** The zone of reports that come in now. */
export const defaultZone = (context: Context): Zone => context.defaultTerms.policy.zone;
