import type { Answer, ComplaintsOfActor } from '@pengaduan/core';
import { tokens } from '@pengaduan/tsyringe';
import { inject, injectable } from 'tsyringe';

/** Takes complaints in. Who sends one is the request's business, not this service's. */
@injectable()
export class Intake {
  readonly #complaints: ComplaintsOfActor;

  constructor(@inject(tokens.actorComplaints) complaints: ComplaintsOfActor) {
    this.#complaints = complaints;
  }

  receive(complaint: string, at: string): Promise<Answer> {
    const report = { kind: 'complaint', category: 'roads', channel: 'website' } as const;
    const flags = { anonymous: true, confidential: false };
    const id = `${complaint}-received`;
    return this.#complaints.handle({ command: 'ReceiveComplaint', id, complaint, at, ...report, ...flags });
  }
}
