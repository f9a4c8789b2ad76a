import { setTimeout as sleep } from 'node:timers/promises';
import type { Answered, Failure, Pengaduan } from 'pengaduan';
import { toConsole, toWebhook, type Notifier } from 'pengaduan/deadlines';

/** Where notices go: a webhook (NOTICES_URL, its secret in base64 in NOTICES_SECRET), else the console. */
export const notifierOf = ({ NOTICES_URL: url, NOTICES_SECRET: secret = '' }: NodeJS.ProcessEnv): Notifier =>
  url === undefined ? toConsole() : toWebhook({ url, secret: Buffer.from(secret, 'base64') });

/** How the work beside the requests is done. */
export interface Background {
  readonly notify: Notifier;
  readonly signal: AbortSignal;
  /** Called with a failure that does not pass by itself. */
  readonly onFailure: (failure: Failure) => void;
}

const oneMinute = 60_000;

/** Sends notices. While another process of the service does, it looks each minute whether that one still runs. */
const sendNotices = async (
  { notices }: Pick<Pengaduan, 'notices'>,
  { notify, signal }: Background,
): Answered<undefined> => {
  for (;;) {
    const ended = await notices.watch({ channel: 'http', notify, signal });
    if (ended.ok || ended.failure.type !== 'ChannelTaken') return ended;
    await sleep(oneMinute, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return { ok: true, value: undefined };
  }
};

/** Does what is due and sends notices, in this process, until the signal aborts. Several processes may do the same. */
export const background = async (
  pengaduan: Pick<Pengaduan, 'deadlines' | 'notices'>,
  options: Background,
): Promise<void> => {
  const { signal, onFailure } = options;
  const acting = pengaduan.deadlines.watch({
    signal,
    onAct: ({ complaint, deadline, outcome }) => console.log(`${complaint} ${deadline}: ${outcome.type}`),
  });
  const tellFailure = async (part: Answered<undefined>): Promise<void> => {
    const ended = await part;
    if (!ended.ok) onFailure(ended.failure);
  };
  await Promise.all([acting, sendNotices(pengaduan, options)].map(tellFailure));
};
