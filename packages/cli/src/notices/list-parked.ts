import { describeHandleFailure } from '@pengaduan/core';
import { parkedNotices } from '@pengaduan/deadlines';
import { isLeft } from 'fp-ts/lib/Either.js';
import { channelOf } from '../outbox/target.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { withStore } from '../shell/store/with-store.js';
import type { NoticesOptions } from './options.js';
import { parkedPage } from './page.js';

/** `notices --parked`: the notices that could not be sent to a target. */
export const listParked = (session: Session, { store, prefix, to, json }: NoticesOptions): Promise<Exit> =>
  withStore(session, { name: store, prefix, opening: 'existing' }, async (opened) => {
    const { lang } = session;
    const parked = await parkedNotices(opened.store.feed, channelOf(to))();
    if (isLeft(parked)) return refuse(session, describeHandleFailure(parked.left, lang));
    return print(session, json ? JSON.stringify({ parked: parked.right }) : parkedPage(parked.right, lang));
  });
