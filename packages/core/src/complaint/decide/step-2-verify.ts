import type {
  ArchiveComplaint,
  ProvideSupportingData,
  ReadmitComplaint,
  RequestSupportingData,
  ReturnComplaint,
  VerifyComplaint,
} from '../command.js';
import type { Complaint } from '../state.js';
import { actsOn, at, due, inOrder, permitted, stamp, unless, type Decision } from './checks.js';

/** SOP 112 step 2, "Verifikasi laporan dan data pendukung". */
export const verify = (complaint: Complaint, command: VerifyComplaint): Decision =>
  at(complaint, command.command, () =>
    unless([permitted(command), inOrder(complaint, command)], {
      type: 'ComplaintVerified',
      ...stamp(command),
      classification: command.classification,
    }),
  );

/** "Jika data pendukung tidak lengkap, laporan tidak dapat diverifikasi": it waits for the reporter (*tunda*). */
export const requestData = (complaint: Complaint, command: RequestSupportingData): Decision =>
  at(complaint, command.command, () =>
    unless([permitted(command), inOrder(complaint, command)], {
      type: 'SupportingDataRequested',
      ...stamp(command),
      reason: command.reason,
    }),
  );

/** The reporter completed it: back to verification. */
export const provideData = (complaint: Complaint, command: ProvideSupportingData): Decision =>
  at(complaint, command.command, () =>
    unless([permitted(command), inOrder(complaint, command)], {
      type: 'SupportingDataProvided',
      ...stamp(command),
    }),
  );

/** Not our competence (*bukan wewenang*): back to the national admin (domain 1.3). */
export const giveBack = (complaint: Complaint, command: ReturnComplaint): Decision =>
  at(complaint, command.command, () =>
    unless([permitted(command), inOrder(complaint, command)], {
      type: 'ComplaintReturned',
      ...stamp(command),
      reason: command.reason,
    }),
  );

export const readmit = (complaint: Complaint, command: ReadmitComplaint): Decision =>
  at(complaint, command.command, () =>
    unless([permitted(command), inOrder(complaint, command)], {
      type: 'ComplaintReadmitted',
      ...stamp(command),
    }),
  );

/** Ended without handling. The system does so only when data was asked for and did not come in time. */
export const archive = (complaint: Complaint, command: ArchiveComplaint): Decision => {
  const bySystem = command.by.role === 'system';
  return at(complaint, command.command, (stage) =>
    unless(
      [
        bySystem && stage.name !== 'Pending'
          ? { type: 'WrongStage', command: command.command, stage: stage.name }
          : undefined,
        permitted(command),
        inOrder(complaint, command),
        bySystem ? due(complaint, 'data', command.at) : undefined,
      ],
      {
        type: 'ComplaintArchived',
        ...stamp(command),
        reason: command.reason,
        ...actsOn(complaint, 'data', command.by),
      },
    ),
  );
};
