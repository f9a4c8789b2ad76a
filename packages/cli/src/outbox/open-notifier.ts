import type { Lang } from '@pengaduan/calendar';
import {
  noticeJson,
  noticeText,
  toJsonLines,
  toWebhook,
  type Notifier,
  type NotifyFailure,
} from '@pengaduan/deadlines';
import { CommanderError } from 'commander';
import { left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Io, UnwritableFile } from '../shell/io/io.js';
import { readSecret, type UnusableSecret } from './secret.js';
import type { Target } from './target.js';

/** How notices are written on the console. */
export interface ConsoleFormat {
  readonly lang: Lang;
  readonly json: boolean;
}

const outputClosed: NotifyFailure = { type: 'Unreachable', code: 'EPIPE', retry: 'safe' };

/** Writes each notice as a line of standard output, and knows whether anybody still reads it. */
const toOutput =
  ({ out }: Io, { lang, json }: ConsoleFormat): Notifier =>
  (notice) =>
  async () => {
    const line = json ? JSON.stringify(noticeJson(notice)) : noticeText(notice, lang);
    return (await out(`${line}\n`)) ? right(undefined) : left(outputClosed);
  };

// `noticeJson` begins so. Other lines of JSON, those of `apply` for one, are not added to.
const begins = '{"key":"';

/**
 * Makes ready to send to a target. A file that cannot be written, or a secret that cannot be used, is an error before
 * anything is sent; a webhook without `--secret-env` is wrong use.
 */
export const openNotifier = async (
  target: Target,
  io: Io,
  format: ConsoleFormat,
  { secretEnv, store }: { readonly secretEnv: string | undefined; readonly store: string },
): Promise<Either<UnusableSecret | UnwritableFile, Notifier>> => {
  switch (target.type) {
    case 'console':
      return right(toOutput(io, format));
    case 'jsonl':
      return pipe(
        await io.canAppend({ path: target.file, begins, store }),
        map(() => toJsonLines(target.file)),
      );
    case 'webhook':
      if (secretEnv === undefined) {
        const code = 'commander.missingMandatoryOptionValue';
        throw new CommanderError(2, code, "required option '--secret-env <NAME>'");
      }
      return pipe(
        readSecret(secretEnv, io.env(secretEnv)),
        map((secret) => toWebhook({ url: target.url, secret })),
      );
  }
};
