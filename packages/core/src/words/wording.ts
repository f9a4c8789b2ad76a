import type { Lang } from '@pengaduan/calendar';

/** The same words in Indonesian and in English. */
export type Wording = Readonly<Record<Lang, string>>;

/** Words for every member of a closed list. */
export type Wordings<Member extends string> = Readonly<Record<Member, Wording>>;
