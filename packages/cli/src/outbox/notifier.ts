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
import type { Io, Unwritable } from '../shell/io/io.js';
import { secretIn, type BadSecret } from './secret.js';
import type { Target } from './target.js';

export interface Speech {
  readonly lang: Lang;
  readonly json: boolean;
}

const nobodyReads: NotifyFailure = { type: 'Unreachable', code: 'EPIPE', retry: 'safe' };

/** Says each notice on a line of standard output, and knows whether anybody read it. */
const toOutput =
  ({ out }: Io, { lang, json }: Speech): Notifier =>
  (notice) =>
  async () => {
    const line = json ? JSON.stringify(noticeJson(notice)) : noticeText(notice, lang);
    return (await out(`${line}\n`)) ? right(undefined) : left(nobodyReads);
  };

/** Brings notices to a target. A webhook without the name of the variable that holds its secret is wrong use. */
export const notifierTo = async (
  target: Target,
  io: Io,
  speech: Speech,
  secretEnv: string | undefined,
): Promise<Either<BadSecret | Unwritable, Notifier>> => {
  switch (target.type) {
    case 'console':
      return right(toOutput(io, speech));
    case 'jsonl':
      // Told before anything is tried: a folder that is not there does not come by itself.
      return pipe(
        await io.canAppend(target.file),
        map(() => toJsonLines(target.file)),
      );
    case 'webhook':
      if (secretEnv === undefined) {
        const code = 'commander.missingMandatoryOptionValue';
        throw new CommanderError(2, code, "required option '--secret-env <NAME>'");
      }
      return pipe(
        secretIn(secretEnv, io.env(secretEnv)),
        map((secret) => toWebhook({ url: target.url, secret })),
      );
  }
};
