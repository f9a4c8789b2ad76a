/** The language of a sentence: Indonesian or English. Names of feasts and decrees stay as decreed. */
export type Lang = 'id' | 'en';

/** One text in each language. */
export type Localized = Readonly<Record<Lang, string>>;
