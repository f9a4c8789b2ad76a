import type { Lang } from '@pengaduan/calendar';
import { rules } from '@pengaduan/core';
import { activities, formOf, type Activity } from '../log/activity.js';
import { columns } from '../log/columns.js';
import { columnText } from '../log/header-names.js';
import { activityText, actorText } from '../log/words-of-people.js';
import type { Choices } from './choices.js';
import { whenOf } from './when.js';
import { contentOf, instructions, optionalText, tableTitles } from './words.js';

type Rows = ReadonlyArray<ReadonlyArray<string>>;

/** The names of the columns, which is all that an empty log has. */
export const headerRow = (lang: Lang): ReadonlyArray<string> =>
  columns.map((column) => columnText(column, lang));

/** The columns that an activity asks for beyond those of every row. */
const toFill = (activity: Activity, lang: Lang): string => {
  const { fields, optional = [], required = [] } = formOf(activity);
  const asked = columns.filter((one) => [...Object.values(fields), ...required].includes(one));
  const named = (isOptional: boolean): string =>
    asked
      .filter((one) => optional.includes(one) === isOptional)
      .map((one) => columnText(one, lang))
      .join(', ');
  const may = named(true);
  return [named(false), ...(may === '' ? [] : [optionalText(may, lang)])].join('; ');
};

/** Who may do an activity, by the rule of its command. */
const actorsOf = (activity: Activity, lang: Lang): string =>
  rules[formOf(activity).command].roles.map((role) => actorText(role, lang)).join(', ');

/** The sheet of instructions. */
export const instructionRows = (lang: Lang): Rows => {
  const { column, content, when, fill } = tableTitles;
  return [
    ...instructions(lang).map((line) => [line]),
    [],
    [column[lang], content[lang]],
    ...columns.map((one) => [columnText(one, lang), contentOf(one, lang)]),
    [],
    [columnText('activity', lang), when[lang], columnText('actor', lang), fill[lang]],
    ...activities.map((one) => [
      ...[activityText(one, lang), whenOf[one][lang], actorsOf(one, lang)],
      toFill(one, lang),
    ]),
  ];
};

/** The sheet of what can be chosen: a column for each of the log that offers something. */
export const choiceRows = (choices: ReadonlyArray<Choices>, lang: Lang): Rows => {
  const longest = Math.max(...choices.map(({ words }) => words.length));
  return [
    choices.map(({ column }) => columnText(column, lang)),
    ...Array.from({ length: longest }, (_, n) => choices.map(({ words }) => words[n] ?? '')),
  ];
};
