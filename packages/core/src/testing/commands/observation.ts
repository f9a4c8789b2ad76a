import type { Command, ObserveStanding } from '../../complaint/command.js';
import type { Standing } from '../../complaint/standing.js';
import type { StageName } from '../../complaint/stage.js';
import { coordinator } from '../actors.js';
import { wib } from '../wib.js';
import { agency, command } from './command.js';

const standingAt = (stage: StageName): Standing => {
  switch (stage) {
    case 'Received':
    case 'Pending':
    case 'Verified':
    case 'Archived':
    case 'Returned':
      return { stage };
    case 'Dispositioned':
    case 'InProcess':
    case 'Closed':
      return { stage, agency };
  }
};

type Told = Partial<Pick<ObserveStanding, 'policy' | 'source' | 'channel' | 'kind' | 'category'>>;

/**
 * The coordinator has a list in which the report stands at a stage, or as a `Standing` says; no class is told unless it
 * is given. `over` replaces what the list says of the reception, on 3 February 2025.
 * @example
 * import { given, observe, respond } from '@pengaduan/core/testing';
 * const observed = given(observe('2025-02-10T08:00', 'Dispositioned'));
 * console.log(observed.stage, observed.running); // Dispositioned []
 * console.log(given(observe('2025-02-10T08:00', 'Dispositioned'), respond('2025-02-11T08:00')).stage); // InProcess
 */
export const observe = (at: string, standing: StageName | Standing, over: Told = {}): Command => {
  const seen = typeof standing === 'string' ? standingAt(standing) : standing;
  const observed = command(at, coordinator, {
    command: 'ObserveStanding',
    receivedAt: wib('2025-02-03T08:00'),
    kind: 'complaint',
    category: 'infrastruktur',
    channel: 'website',
    anonymous: false,
    confidential: false,
    ...seen,
  });
  return { ...observed, ...over };
};
