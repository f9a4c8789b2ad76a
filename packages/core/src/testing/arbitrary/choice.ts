import fc from 'fast-check';
import type { CommandType } from '../../complaint/command.js';
import type { Standing } from '../../complaint/standing.js';
import { classifications, kinds, ratings, responseKinds } from '../../value/classification.js';
import { clockNames } from '../../value/clock-name.js';
import type { Body } from '../commands/command.js';
import { wib } from '../wib.js';

export const anAgency: fc.Arbitrary<string> = fc.constantFrom('dinas-pupr', 'dlh');

const aClass = { classification: fc.constantFrom(...classifications) };
const aRating = { rating: fc.constantFrom(...ratings) };

/** How a report may stand in a list; of the class and the rating some lists tell nothing. */
const aStanding: fc.Arbitrary<Standing> = fc.oneof(
  fc.record({ stage: fc.constantFrom('Received', 'Pending', 'Archived', 'Returned') }),
  fc.record({ stage: fc.constant('Verified'), ...aClass }, { requiredKeys: ['stage'] }),
  fc.record(
    { stage: fc.constantFrom('Dispositioned', 'InProcess'), agency: anAgency, ...aClass },
    { requiredKeys: ['stage', 'agency'] },
  ),
  fc.record(
    { stage: fc.constant('Closed'), agency: anAgency, ...aClass, ...aRating },
    { requiredKeys: ['stage', 'agency'] },
  ),
);

const choices = {
  standing: aStanding,
  kind: fc.constantFrom(...kinds),
  classification: fc.constantFrom(...classifications),
  response: fc.constantFrom(...responseKinds),
  rating: fc.constantFrom(...ratings),
  agency: anAgency,
  channel: fc.constantFrom('website', 'whatsapp'),
  reason: fc.constantFrom('lokasi kurang jelas', 'bukan wewenang'),
  hidden: fc.boolean(),
  clock: fc.constantFrom(...clockNames),
  amount: fc.integer({ min: 1, max: 9 }),
};
/** Whatever a command may choose; each takes what it needs, so that any command can be made of any choice. */
export type Choice = {
  readonly [K in keyof typeof choices]: (typeof choices)[K] extends fc.Arbitrary<infer V> ? V : never;
};
export const aChoice: fc.Arbitrary<Choice> = fc.record(choices);

/**
 * What a command says besides who, when and of which complaint. `ActOnDeadline` needs a deadline, so it is made
 * elsewhere.
 */
export const bodyOf = (type: Exclude<CommandType, 'ActOnDeadline'>, choice: Choice): Body => {
  const { kind, classification, response, rating, agency, channel, reason, hidden, clock, amount } = choice;
  const { standing } = choice;
  switch (type) {
    case 'ReceiveComplaint':
      return {
        command: type,
        kind,
        category: 'infrastruktur',
        channel,
        anonymous: hidden,
        confidential: !hidden,
      };
    case 'ObserveStanding':
      return {
        command: type,
        receivedAt: wib('2020-01-02T00:00'),
        kind,
        category: 'infrastruktur',
        channel,
        anonymous: hidden,
        confidential: !hidden,
        ...standing,
      };
    case 'VerifyComplaint':
    case 'ReclassifyComplaint':
      return { command: type, classification };
    case 'DispositionComplaint':
      return { command: type, agency };
    case 'InformLiaison':
      return { command: type, agency, channel };
    case 'GiveResponse':
      return { command: type, kind: response };
    case 'RateComplaint':
      return { command: type, rating };
    case 'ExtendDeadline':
      return { command: type, clock, amount, reason };
    case 'RequestSupportingData':
    case 'DeclineDisposition':
    case 'ReturnComplaint':
    case 'ArchiveComplaint':
    case 'ReopenComplaint':
      return { command: type, reason };
    case 'ProvideSupportingData':
    case 'ReadmitComplaint':
    case 'ReplyAsReporter':
    case 'CloseComplaint':
    case 'ForwardToOmbudsman':
      return { command: type };
  }
};
