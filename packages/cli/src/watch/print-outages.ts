import type { Outages, SendFailure, RunFailure } from '@pengaduan/deadlines';
import type { ActPrinter } from '../deadlines/print-acts.js';
import { describeReceiverAway } from '../outbox/words.js';
import { describeStoreAway, receiverBack, storeBack } from './outage-words.js';

/** What a watch consists of, each of which notices by itself that the journal is away. */
type Part = 'acts' | 'notices';

/**
 * Says once on standard error that the journal is away, whichever part of the watch notices it first, and once that it is
 * back for all of them; and the same of the receiver of notices.
 */
export const printOutages = ({ printError, lang }: Pick<ActPrinter, 'printError' | 'lang'>) => {
  const without = new Set<Part>();
  let isReceiverAway = false;
  const storeIsAway = (part: Part, failure: Parameters<typeof describeStoreAway>[0]): void => {
    if (without.size === 0) printError(describeStoreAway(failure, lang));
    without.add(part);
  };
  const storeIsBack = (part: Part): void => {
    if (without.delete(part) && without.size === 0) printError(storeBack[lang]);
  };
  const acts: Required<Outages<RunFailure>> = {
    onAway: (failure) => storeIsAway('acts', failure),
    onBack: () => storeIsBack('acts'),
  };
  const notices: Required<Outages<SendFailure>> = {
    onAway: (failure) => {
      if (failure.type !== 'ReceiverAway') return storeIsAway('notices', failure);
      storeIsBack('notices');
      isReceiverAway = true;
      printError(describeReceiverAway(failure, lang));
    },
    onBack: () => {
      storeIsBack('notices');
      if (isReceiverAway) printError(receiverBack[lang]);
      isReceiverAway = false;
    },
  };
  return { acts, notices };
};
