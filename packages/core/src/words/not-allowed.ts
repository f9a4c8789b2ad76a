import type { Rejection } from '../complaint/rejection.js';
import { commandLabels } from './command.js';
import type { Localized } from './localized.js';

type NotAllowed = Extract<Rejection, { readonly type: 'NotAllowedByPolicy' }>;

/** What the policy lacks for the commands that depend on it; any other is said in general. */
export const notAllowed = ({ command, policy }: NotAllowed): Localized => {
  const { id, en } = commandLabels[command];
  if (command === 'ExtendDeadline') {
    return {
      id: `Kebijakan ${policy} tidak mengizinkan perpanjangan sebanyak itu; minta lebih sedikit atau selesaikan dalam tenggatnya.`,
      en: `The policy ${policy} does not allow so long an extension; ask for less or keep to the deadline.`,
    };
  }
  if (command === 'ForwardToOmbudsman') {
    return {
      id: `Kebijakan ${policy} tidak punya waktu tunggu yang meneruskan laporan secara otomatis; pelapor dapat mengadu sendiri ke Ombudsman RI.`,
      en: `The policy ${policy} has no wait that forwards a report by itself; the reporter may go to the Ombudsman.`,
    };
  }
  return {
    id: `Kebijakan ${policy} tidak mengizinkan ${id}; gunakan kebijakan yang mengizinkannya bila perlu.`,
    en: `The policy ${policy} does not allow anyone to ${en}; use one that does if that is needed.`,
  };
};
