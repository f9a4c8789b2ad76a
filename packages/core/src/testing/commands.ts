import type { Actor } from '../value/actor.js';
import type { Classification, Rating, ResponseKind } from '../value/classification.js';
import type { ClockName } from '../value/clock-name.js';
import type { Command, ReceiveComplaint } from '../complaint/command.js';
import { coordinator, liaison, nationalAdmin, reporter, system } from './actors.js';
import { wib } from './wib.js';

type Common = 'id' | 'complaint' | 'at' | 'by';
type BodyOf<C extends Command> = C extends Command ? Omit<C, Common> : never;
/** What a command says besides who, when and of which complaint. */
export type Body = BodyOf<Command>;

/** The agency that the commands below mean unless told otherwise. */
export const agency = 'dinas-pupr';
const reason = 'lokasi kurang jelas';

// The id says what the command says: equal commands are one command, and failures can be read.
const idOf = (at: string, by: Actor, body: Body): string =>
  [at, by.role, ...Object.values(body).map(String)].join('/').replaceAll(' ', '-').slice(0, 200);

/** A command about complaint `1`, at a local time in WIB. */
export const command = <B extends Body>(at: string, by: Actor, body: B) => ({
  id: idOf(at, by, body),
  complaint: '1',
  at: wib(at),
  by,
  ...body,
});

/** The same command given by somebody else. */
export const as = (by: Actor, given: Command): Command => ({ ...given, id: `${given.id}/${by.role}`, by });

type Received = Partial<Omit<ReceiveComplaint, 'command' | 'at' | 'submittedAt'>>;
/** Step 1. `submittedAt` is local time in WIB too. */
export const receive = (at: string, over: Received & { readonly submittedAt?: string } = {}): Command => {
  const { submittedAt, ...more } = over;
  const received = command(at, reporter, {
    command: 'ReceiveComplaint',
    kind: 'complaint',
    category: 'infrastruktur',
    channel: 'website',
    anonymous: false,
    confidential: false,
    ...(submittedAt === undefined ? {} : { submittedAt: wib(submittedAt) }),
  });
  return { ...received, ...more };
};

// Step 2.
export const verify = (at: string, classification: Classification = 'non_supervisory'): Command =>
  command(at, coordinator, { command: 'VerifyComplaint', classification });
export const requestData = (at: string): Command =>
  command(at, coordinator, { command: 'RequestSupportingData', reason });
export const provideData = (at: string): Command =>
  command(at, reporter, { command: 'ProvideSupportingData' });
export const returnComplaint = (at: string): Command =>
  command(at, coordinator, { command: 'ReturnComplaint', reason });
export const readmit = (at: string): Command => command(at, nationalAdmin, { command: 'ReadmitComplaint' });
export const archive = (at: string): Command =>
  command(at, coordinator, { command: 'ArchiveComplaint', reason });
export const archiveBySystem = (at: string): Command => as(system, archive(at));

// Steps 3 and 4.
export const disposition = (at: string, to = agency): Command =>
  command(at, coordinator, { command: 'DispositionComplaint', agency: to });
/** By the liaison of an agency. */
export const decline = (at: string, from = agency): Command =>
  command(at, liaison(from), { command: 'DeclineDisposition', reason });
export const reclassify = (at: string, classification: Classification): Command =>
  command(at, coordinator, { command: 'ReclassifyComplaint', classification });
export const inform = (at: string, whom = agency): Command =>
  command(at, coordinator, { command: 'InformLiaison', agency: whom, channel: 'whatsapp' });

// Step 5.
export const respond = (at: string, kind: ResponseKind = 'initial', from = agency): Command =>
  command(at, liaison(from), { command: 'GiveResponse', kind });
export const reply = (at: string): Command => command(at, reporter, { command: 'ReplyAsReporter' });
export const forward = (at: string): Command => command(at, reporter, { command: 'ForwardToOmbudsman' });
export const forwardBySystem = (at: string): Command => as(system, forward(at));

// Step 6.
export const close = (at: string): Command => command(at, coordinator, { command: 'CloseComplaint' });
export const closeBySystem = (at: string): Command => as(system, close(at));
export const reopen = (at: string): Command => command(at, reporter, { command: 'ReopenComplaint', reason });
export const rate = (at: string, rating: Rating = 4): Command =>
  command(at, reporter, { command: 'RateComplaint', rating });

// Deadlines.
export const extend = (at: string, clock: ClockName, amount: number): Command =>
  command(at, coordinator, { command: 'ExtendDeadline', clock, amount, reason });
/** The runner's tick for a deadline (`feedback-1`) that was due at a local time in WIB. */
export const tick = (at: string, deadline: string, dueAt: string): Command =>
  command(at, system, { command: 'ActOnDeadline', deadline, dueAt: wib(dueAt) });
