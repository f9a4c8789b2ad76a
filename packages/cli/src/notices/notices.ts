import { describeHandleFailure } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { defaultZone } from '../deadlines/default-zone.js';
import { readAgencyNames } from '../log/read-names.js';
import { openNotifier } from '../outbox/open-notifier.js';
import { openOutbox } from '../outbox/open-outbox.js';
import { describeNotSent, describeParked, describeUnusableTarget, targetInUse } from '../outbox/words.js';
import { leftOutJson, leftOutList, listLeftOut } from '../read-models/damaged.js';
import { openDeadlineIndex } from '../read-models/open-deadlines.js';
import { withReadModels } from '../read-models/with-read-models.js';
import { refuse, refuseUse, type Exit, type Session } from '../shell/session.js';
import { missingOption } from '../shell/wrong-use.js';
import type { NoticesOptions } from './options.js';
import { countResults, describeBegun, describeNotYet, importedPage, sentPage } from './page.js';
import { send } from './send.js';

const oneDay = 86_400_000;

/** `notices`: sends what is new, or with `--retry-parked` what could not be sent before. */
export const notices = async (session: Session, options: NoticesOptions): Promise<Exit> => {
  const { io, lang } = session;
  const { store, to: target, secretEnv } = options;
  const { within = 2, includeImported = false, json = false, at: now = io.now() } = options;
  const { skipDamaged = false } = options;
  // Only digests have links; those that could not be sent before are sent by themselves.
  if (options.baseUrl !== undefined && options.digestFrom === undefined && options.retryParked !== true)
    throw missingOption('--digest-from <HH:MM>');
  const names = await readAgencyNames(options.names, session);
  if (isLeft(names)) return refuse(session, names.left);
  const format = { lang, json, nameOf: names.right, linkOf: options.baseUrl };
  const notifier = await openNotifier(target, io, format, { secretEnv, store });
  if (isLeft(notifier)) return refuse(session, describeUnusableTarget(notifier.left, lang));

  return withReadModels(session, options, async (opened) => {
    if (now > io.now()) return refuseUse(session, describeNotYet(now, lang, defaultZone(opened.context)));
    const index = await openDeadlineIndex(opened.store, { skipDamaged })();
    if (isLeft(index)) return refuse(session, describeHandleFailure(index.left, lang));
    const leftOut = leftOutList();
    const newChannelSince = options.since ?? now - oneDay;
    const outboxOptions = {
      target,
      notify: notifier.right,
      within,
      includeImported,
      newChannelSince,
      now: () => now,
      skipDamaged,
      onDamaged: leftOut.add,
    };
    const outbox = await openOutbox(opened, leftOut.watching(index.right), outboxOptions)();
    if (isLeft(outbox)) return refuse(session, describeHandleFailure(outbox.left, lang));
    if (options.since !== undefined && outbox.right.since !== options.since) {
      await io.err(`${describeBegun[lang]}\n`);
    }

    const sent = await send(
      outbox.right,
      options.retryParked
        ? { type: 'parked', feed: opened.store.feed }
        : { type: 'new', now, digestsFrom: options.digestFrom },
      { signal: io.stopSignal(), onWaiting: () => void io.err(`${targetInUse[lang]}\n`) },
    )();
    const { deliveries, stopped } = sent;
    const parked = deliveries.flatMap((one) => (one.result === 'Parked' ? [one] : []));
    for (const one of parked) await io.err(`${describeParked(one, false, lang)}\n`);
    if (stopped !== undefined) await io.err(`${describeNotSent(stopped, deliveries.length, lang)}\n`);
    const exit = await listLeftOut(
      session,
      leftOut.all(),
      parked.length === 0 && stopped === undefined ? 0 : 1,
    );
    if (stopped !== undefined && deliveries.length === 0) return 1;
    const damaged = skipDamaged ? { damaged: leftOutJson(leftOut.all(), lang) } : {};
    const importedDue = async (): Promise<number> => {
      if (includeImported || options.retryParked === true) return 0;
      const leftAlone = await index.right.leftAlone(now)();
      return isLeft(leftAlone) ? 0 : leftAlone.right.imported;
    };
    const summary = json
      ? JSON.stringify({ channel: outbox.right.channel, ...countResults(deliveries), ...damaged })
      : `${sentPage(deliveries, lang)}${importedPage(await importedDue(), lang)}`;
    // On the console the notices themselves are the answer.
    const write = target.type === 'console' ? io.err : io.out;
    await write(`${summary}\n`);
    return exit;
  });
};
