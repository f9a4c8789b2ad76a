import type { Lang } from '@pengaduan/calendar';
import {
  consoleText,
  noticeJson,
  toWebhook,
  type Notifier,
  type NotifyFailure,
  type Wording,
} from '@pengaduan/deadlines';
import { toJsonLines } from '@pengaduan/deadlines/file';
import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Io, UnwritableFile } from '../shell/io/io.js';
import { missingOption, wrongUse } from '../shell/wrong-use.js';
import { describeUnusableSecret } from './secret-words.js';
import { readSecret } from './secret.js';
import type { Target } from './target.js';

/** How notices are written. */
export interface NoticeFormat extends Wording {
  readonly lang: Lang;
  readonly json: boolean;
}

const outputClosed: NotifyFailure = { type: 'Unreachable', code: 'EPIPE', retry: 'safe' };

/** Writes each notice as a line of standard output, and knows whether anybody still reads it. */
const toOutput =
  ({ out }: Io, { lang, json, ...wording }: NoticeFormat): Notifier =>
  (notice) =>
  async () => {
    const line = json ? JSON.stringify(noticeJson(notice, wording)) : consoleText(notice, lang, wording);
    return (await out(`${line}\n`)) ? right(undefined) : left(outputClosed);
  };

// `noticeJson` begins so. Other lines of JSON, those of `apply` for one, are not added to.
const begins = '{"key":"';

/** What a target needs to be opened: the variable of the secret, and the file of the store, which it must not hit. */
export interface TargetOptions {
  readonly secretEnv: string | undefined;
  readonly store: string;
}

/**
 * Makes ready to send to a target. A file that cannot be written is an error before anything is sent; a webhook without
 * `--secret-env`, or with a secret that cannot be used, is wrong use.
 */
export const openNotifier = async (
  target: Target,
  io: Io,
  format: NoticeFormat,
  { secretEnv, store }: TargetOptions,
): Promise<Either<UnwritableFile, Notifier>> => {
  const { lang, json: _, ...wording } = format;
  switch (target.type) {
    case 'console':
      return right(toOutput(io, format));
    case 'jsonl':
      return pipe(
        await io.canAppend({ path: target.file, begins, store }),
        map(() => toJsonLines(target.file, wording)),
      );
    case 'webhook': {
      if (secretEnv === undefined) throw missingOption('--secret-env <NAME>');
      const secret = readSecret(secretEnv, io.env(secretEnv));
      if (isLeft(secret)) throw wrongUse(describeUnusableSecret(secret.left, lang));
      return right(toWebhook({ url: target.url, secret: secret.right, ...wording }));
    }
  }
};
