import {
  contextOf,
  bangkalan,
  nasional,
  initial,
  step,
  type Command,
  type Context,
  type State,
} from '@pengaduan/core';

const built = contextOf(bangkalan, nasional);
if (built._tag === 'Left') throw new Error(built.left.type);
export const context: Context = built.right;

/** Local time in WIB. */
export const wib = (text: string): number => Date.parse(`${text}+07:00`);

let count = 0;
type Sent = { [C in Command as C['command']]: Omit<C, 'id' | 'complaint' | 'at' | 'by'> };
export const office = { role: 'coordinator', id: 'o-1' } as const;
export const system = { role: 'system', id: 'runner' } as const;
export const reporter = { role: 'reporter', id: 'r-17' } as const;
export const liaison = (agency: string) => ({ role: 'liaison', id: 'l-9', agency }) as const;
export const command = (at: string, by: Command['by'], body: Sent[keyof Sent]): Command => ({
  id: `c${String(++count)}`,
  complaint: '1',
  at: wib(at),
  by,
  ...body,
});

/** Runs commands in order, all of which must be accepted. */
export const live = (...commands: ReadonlyArray<Command>): State =>
  commands.reduce<State>((state, next) => {
    const done = step(context, state, next);
    if (done._tag === 'Left') throw new Error(JSON.stringify(done.left));
    return done.right.state;
  }, initial);

export const received = (at: string, more: Partial<Sent['ReceiveComplaint']> = {}): Command =>
  command(at, reporter, {
    command: 'ReceiveComplaint',
    kind: 'complaint',
    category: 'infrastruktur',
    channel: 'website',
    anonymous: false,
    confidential: false,
    ...more,
  });
export const verified = (at: string): Command =>
  command(at, office, { command: 'VerifyComplaint', classification: 'non_supervisory' });
export const dispositioned = (at: string, agency = 'dinas-pupr'): Command =>
  command(at, office, { command: 'DispositionComplaint', agency });
export const responded = (at: string, kind: 'initial' | 'substantive' = 'initial'): Command =>
  command(at, liaison('dinas-pupr'), { command: 'GiveResponse', kind });
