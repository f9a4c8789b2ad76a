import { describeCalendarError, type Lang } from '@pengaduan/calendar';
import type { ContextError } from '../complaint/context-of.js';

/**
 * Why no context can be made of some policies and what to do, in one sentence.
 * @example
 * import { describeContextError } from '@pengaduan/core';
 * const text = describeContextError({ type: 'PolicyTwice', policy: 'bangkalan@1' }, 'en');
 * console.log(text.split(';')[0]); // bangkalan@1: there are two policies of this name and version
 */
export const describeContextError = (error: ContextError, lang: Lang): string => {
  switch (error.type) {
    case 'PolicyCalendar':
      return `${error.policy}: ${describeCalendarError(error.error, lang)}`;
    case 'PolicyTwice':
      return lang === 'id'
        ? `${error.policy}: ada dua kebijakan dengan nama dan versi ini; buang salah satu atau beri versi baru.`
        : `${error.policy}: there are two policies of this name and version; leave one out or give it a new version.`;
  }
};
