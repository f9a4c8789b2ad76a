import { describe, it } from 'vitest';
import {
  decline,
  disposition,
  forward,
  given,
  readmit,
  receive,
  returnComplaint,
  verify,
} from '@pengaduan/core/testing';

describe('once sixty working days passed without an answer, the reporter may go to the Ombudsman', () => {
  const waited = [
    receive('2025-02-03T09:00'),
    verify('2025-02-03T09:01'),
    disposition('2025-02-03T09:02'),
    decline('2025-06-02T09:00'),
    returnComplaint('2025-06-02T09:10'),
    readmit('2025-06-02T10:00'),
  ];
  it('also where the report was returned and readmitted since, whether or not a runner watched', () => {
    given(...waited)
      .when(forward('2025-06-02T11:00'))
      .then('ForwardedToOmbudsman');
  });
  it('also while a new wait runs, which the next disposition started', () => {
    given(...waited, verify('2025-06-03T09:00'), disposition('2025-06-03T11:00', 'dlh'))
      .when(forward('2025-06-04T09:00'))
      .then('ForwardedToOmbudsman', 'DeadlineMet ombudsman');
  });
  it('and not where the report came back before they were over', () => {
    given(
      receive('2025-02-03T09:00'),
      verify('2025-02-03T09:01'),
      disposition('2025-02-03T09:02'),
      decline('2025-03-03T09:00'),
      returnComplaint('2025-03-03T09:10'),
      readmit('2025-06-02T10:00'),
    )
      .when(forward('2025-06-02T11:00'))
      .rejects({ type: 'NotDue', clock: 'ombudsman' });
  });
});
