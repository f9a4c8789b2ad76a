import { openComplaints, type Complaints, type Context } from '@pengaduan/core';
import type { Opened } from './opened.js';

/** The door of complaints, which knows the policies that were adopted since it was opened. */
export const complaintsOf = ({ store, environment, lang, now }: Opened): Complaints => {
  const { journal } = store;
  const { around } = environment;
  const openWith = (context: Context) => ({
    context,
    door: openComplaints({ journal, context, lang, now, around }),
  });
  let newest = openWith(environment.context);
  const door = (): Complaints => {
    if (newest.context !== environment.context) newest = openWith(environment.context);
    return newest.door;
  };
  return {
    handle: (command) => door().handle(command),
    handleUnknown: (input) => door().handleUnknown(input),
    as: (actor) => ({
      handle: (command) => door().as(actor).handle(command),
      handleUnknown: (input) => door().as(actor).handleUnknown(input),
      show: (complaint, at) => door().show(complaint, at),
    }),
    show: (complaint, at) => door().show(complaint, at),
  };
};
