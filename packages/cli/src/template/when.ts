import type { Activity } from '../log/activity.js';
import type { Localized } from '../shell/words/lang.js';

/** When an office writes a row of each activity (docs/log-untuk-petugas.md). */
export const whenOf: Readonly<Record<Activity, Localized>> = {
  received: { id: 'laporan masuk', en: 'the report came in' },
  data_requested: {
    id: 'data pendukung diminta kepada pelapor',
    en: 'the reporter was asked for supporting data',
  },
  data_provided: { id: 'pelapor mengirim data itu', en: 'the reporter sent that data' },
  verified: {
    id: 'laporan lengkap, jelas, dan wewenang kita',
    en: 'the report is complete, clear and ours',
  },
  returned: { id: 'dikembalikan kepada admin nasional', en: 'it was returned to the national admin' },
  archived: { id: 'selesai tanpa ditangani', en: 'it ended without handling' },
  dispositioned: { id: 'diteruskan kepada OPD', en: 'it was sent to an agency' },
  declined: { id: 'OPD menyatakan bukan urusannya', en: 'the agency says that it is not theirs' },
  liaison_informed: { id: 'pejabat penghubung diberi tahu', en: 'the liaison officer was told' },
  responded: { id: 'OPD menjawab', en: 'the agency answered' },
  reporter_replied: { id: 'pelapor menjawab OPD', en: 'the reporter answered the agency' },
  reclassified: { id: 'klasifikasi laporan diganti', en: 'the class of the report was changed' },
  closed: { id: 'laporan ditutup', en: 'the report was closed' },
  reopened: { id: 'laporan yang selesai dibuka lagi', en: 'a closed report was opened again' },
  rated: { id: 'pelapor memberi nilai', en: 'the reporter rated the handling' },
  forwarded_to_ombudsman: {
    id: 'pelapor atau sistem meneruskannya',
    en: 'the reporter or the system forwarded it',
  },
};
