import createClient from 'openapi-fetch';
import type { paths } from './api.js';

/** The service as one user sees it. The types are made of the service's own document. */
const signedIn = (baseUrl: string, token: string) =>
  createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });

const minute = 60_000;

/**
 * Takes a report through SOP 112: received, verified, sent to an agency, its liaison informed, answered, closed, rated.
 * `now`: epoch milliseconds; the steps are dated in the hour before. Gives what happened, or what was refused and why.
 */
export const handleReport = async (
  baseUrl: string,
  complaint: string,
  now: number,
): Promise<ReadonlyArray<string>> => {
  const reporter = signedIn(baseUrl, 'warga');
  const office = signedIn(baseUrl, 'koordinator');
  const liaison = signedIn(baseUrl, 'penghubung-pupr');
  const at = (step: number): string => new Date(now - (60 - step) * minute).toISOString();
  /** Each step has a key of its own: sent again, it gets its first answer again. */
  const params = (step: number) => ({
    path: { complaint },
    header: { 'Idempotency-Key': `${complaint}-step-${step}` },
  });
  const answers = [
    await reporter.POST('/complaints/{complaint}/receive-complaint', {
      params: params(1),
      body: {
        ...{ at: at(1), kind: 'complaint', category: 'jalan', channel: 'website' },
        ...{ anonymous: true, confidential: false },
      },
    }),
    await office.POST('/complaints/{complaint}/verify-complaint', {
      params: params(2),
      body: { at: at(2), classification: 'non_supervisory' },
    }),
    await office.POST('/complaints/{complaint}/disposition-complaint', {
      params: params(3),
      body: { at: at(3), agency: 'dinas-pupr' },
    }),
    await office.POST('/complaints/{complaint}/inform-liaison', {
      params: params(4),
      body: { at: at(4), agency: 'dinas-pupr', channel: 'whatsapp' },
    }),
    await liaison.POST('/complaints/{complaint}/give-response', {
      params: params(5),
      body: { at: at(5), kind: 'substantive' },
    }),
    await office.POST('/complaints/{complaint}/close-complaint', { params: params(6), body: { at: at(6) } }),
    await reporter.POST('/complaints/{complaint}/rate-complaint', {
      params: params(7),
      body: { at: at(7), rating: 5 },
    }),
  ];
  const facts = answers.map(({ data, error }) => data?.events[0]?.type ?? error?.detail ?? 'nothing');
  const { data } = await office.GET('/complaints/{complaint}', { params: { path: { complaint } } });
  return [...facts, data?.stage ?? 'not found'];
};
