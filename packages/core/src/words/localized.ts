import type { Lang } from '@pengaduan/calendar';

/** The same words in Indonesian and in English. */
export type Localized = Readonly<Record<Lang, string>>;

/** Words for every member of a closed list. */
export type LocalizedLabels<Member extends string> = Readonly<Record<Member, Localized>>;
