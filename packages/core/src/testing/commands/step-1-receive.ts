import type { Command, ReceiveComplaint } from '../../complaint/command.js';
import { reporter } from '../actors.js';
import { wib } from '../wib.js';
import { command } from './command.js';

type Received = Partial<Omit<ReceiveComplaint, 'command' | 'at' | 'submittedAt'>>;

/**
 * SOP 112 step 1: the reporter's complaint about infrastructure is received. `over` replaces fields of the command;
 * `submittedAt` is local time in WIB, as `at` is.
 * @example
 * import { given, receive } from '@pengaduan/core/testing';
 * const received = given(receive('2025-02-03T08:00', { policy: 'nasional' }));
 * console.log(received.stage, received.dueDay('verification')); // Received 2025-02-06
 */
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
