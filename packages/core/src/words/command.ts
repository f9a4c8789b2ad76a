import type { CommandType } from '../complaint/command.js';
import type { LocalizedLabels } from './localized.js';

/**
 * What somebody does by each command, as it is written after "to" or "tidak dapat".
 * @example
 * import { commandLabels } from '@pengaduan/core';
 * console.log(commandLabels.CloseComplaint.en); // close the report
 */
export const commandLabels: LocalizedLabels<CommandType> = {
  ReceiveComplaint: { id: 'menerima laporan', en: 'receive the report' },
  RequestSupportingData: { id: 'meminta data pendukung', en: 'ask for supporting data' },
  ProvideSupportingData: { id: 'melengkapi data pendukung', en: 'provide supporting data' },
  VerifyComplaint: { id: 'memverifikasi laporan', en: 'verify the report' },
  ReturnComplaint: {
    id: 'mengembalikan laporan ke admin nasional',
    en: 'return the report to the national admin',
  },
  ReadmitComplaint: { id: 'mengirim kembali laporan untuk diverifikasi', en: 'readmit the report' },
  ArchiveComplaint: { id: 'mengarsipkan laporan', en: 'archive the report' },
  DispositionComplaint: { id: 'mendisposisikan laporan ke OPD', en: 'disposition the report to an agency' },
  DeclineDisposition: { id: 'menolak disposisi', en: 'decline the disposition' },
  InformLiaison: { id: 'memberi tahu pejabat penghubung', en: 'inform the liaison officer' },
  GiveResponse: { id: 'memberikan tanggapan', en: 'give a response' },
  ReplyAsReporter: { id: 'memberikan tanggapan balik', en: 'reply as the reporter' },
  ReclassifyComplaint: { id: 'mengubah klasifikasi laporan', en: 'reclassify the report' },
  ExtendDeadline: { id: 'memperpanjang tenggat', en: 'extend a deadline' },
  CloseComplaint: { id: 'menutup laporan', en: 'close the report' },
  ReopenComplaint: { id: 'membuka kembali laporan', en: 'reopen the report' },
  RateComplaint: { id: 'menilai penanganan laporan', en: 'rate the handling of the report' },
  ForwardToOmbudsman: {
    id: 'meneruskan laporan ke Ombudsman RI',
    en: 'forward the report to the Ombudsman',
  },
  ObserveStanding: {
    id: 'mencatat status laporan dari suatu daftar',
    en: 'record how the report stands in a list',
  },
  ActOnDeadline: { id: 'bertindak atas tenggat', en: 'act on a deadline' },
};
