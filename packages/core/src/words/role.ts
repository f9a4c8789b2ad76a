import type { Role } from '../value/actor.js';
import type { LocalizedLabels } from './localized.js';

/**
 * The roles by their names in SOP 112, section 2.3 and the columns of its table, and in English (docs/glossary.md).
 * @example
 * import { roleLabels } from '@pengaduan/core';
 * console.log(roleLabels.liaison.id); // Pejabat Penghubung
 */
export const roleLabels: LocalizedLabels<Role> = {
  reporter: { id: 'Pelapor', en: 'Reporter' },
  national_admin: { id: 'Admin Nasional', en: 'National admin' },
  coordinator: { id: 'Admin Koordinator', en: 'Coordinator' },
  public_relations: { id: 'Pranata Humas Ahli Muda', en: 'Junior expert PR officer' },
  liaison: { id: 'Pejabat Penghubung', en: 'Liaison officer' },
  system: { id: 'Sistem', en: 'System' },
};
