import type { Lang } from '@pengaduan/calendar';

/** The same words in Indonesian (`id`) and in English (`en`). */
export type Localized = Readonly<Record<Lang, string>>;

/** The words for every member of a closed list, such as every stage. */
export type LocalizedLabels<Member extends string> = Readonly<Record<Member, Localized>>;
