import fc from 'fast-check';
import type { CommandType } from '../../complaint/command.js';
import { classifications, kinds, ratings, responseKinds } from '../../value/classification.js';
import { clockNames } from '../../value/clock-name.js';
import type { Body } from '../commands/command.js';

export const anAgency: fc.Arbitrary<string> = fc.constantFrom('dinas-pupr', 'dlh');

const choices = {
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
