import type { Answer, ComplaintsOfActor } from '@pengaduan/core';
import { tokens } from '@pengaduan/tsyringe';
import { inject, injectable } from 'tsyringe';

/** The same step at the same moment is the same command: sent again, it gets its first answer again. */
const sent = (step: string, complaint: string, at: string) => ({ id: `${step}@${at}`, complaint, at });

/** What the coordinating office and the agencies do with a complaint. */
@injectable()
export class Casework {
  readonly #complaints: ComplaintsOfActor;

  constructor(@inject(tokens.actorComplaints) complaints: ComplaintsOfActor) {
    this.#complaints = complaints;
  }

  verify(complaint: string, at: string): Promise<Answer> {
    const verify = { command: 'VerifyComplaint', classification: 'non_supervisory' } as const;
    return this.#complaints.handle({ ...sent('verify', complaint, at), ...verify });
  }

  pass(complaint: string, agency: string, at: string): Promise<Answer> {
    const pass = { command: 'DispositionComplaint', agency } as const;
    return this.#complaints.handle({ ...sent('pass', complaint, at), ...pass });
  }

  answer(complaint: string, at: string): Promise<Answer> {
    const answer = { command: 'GiveResponse', kind: 'substantive' } as const;
    return this.#complaints.handle({ ...sent('answer', complaint, at), ...answer });
  }
}
