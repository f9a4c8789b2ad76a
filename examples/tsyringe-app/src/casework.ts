import type { Answer, Complaints } from '@pengaduan/core';
import { tokens } from '@pengaduan/tsyringe';
import { inject, injectable } from 'tsyringe';

/** What the coordinating office and the agencies do with a complaint. */
@injectable()
export class Casework {
  readonly #complaints: Complaints;

  constructor(@inject(tokens.complaints) complaints: Complaints) {
    this.#complaints = complaints;
  }

  verify(complaint: string, at: string): Promise<Answer> {
    return this.#do('VerifyComplaint', complaint, at, { classification: 'non_supervisory' });
  }

  pass(complaint: string, agency: string, at: string): Promise<Answer> {
    return this.#do('DispositionComplaint', complaint, at, { agency });
  }

  answer(complaint: string, at: string): Promise<Answer> {
    return this.#do('GiveResponse', complaint, at, { kind: 'substantive' });
  }

  #do(command: string, complaint: string, at: string, more: object): Promise<Answer> {
    // The same command at the same moment is the same command: sent again, it gets its first answer again.
    return this.#complaints.handle({ command, id: `${command}@${at}`, complaint, at, ...more });
  }
}
