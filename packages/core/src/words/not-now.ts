import type { Lang } from '@pengaduan/calendar';
import type { Rejection } from '../complaint/rejection.js';
import type { CommandType } from '../complaint/command.js';
import { rules, stagesFor } from '../complaint/rules.js';
import type { StageName } from '../complaint/stage.js';
import { commandLabels } from './command.js';
import { anyOf } from './list.js';
import { roleLabels } from './role.js';
import { stageLabels } from './stage.js';
import type { Localized } from './localized.js';

type Of<Type extends Rejection['type']> = Extract<Rejection, { readonly type: Type }>;

const quoted = (stage: StageName, lang: Lang): string => `"${stageLabels[stage][lang]}"`;

export const wrongStage = ({ command, stage }: Of<'WrongStage'>): Localized => {
  // Refused at a stage that people may give it in: it was the system, which may in fewer.
  const people = stagesFor<CommandType>(command, 'coordinator');
  const open = people.includes(stage) ? stagesFor<CommandType>(command, 'system') : people;
  const allowed = (lang: Lang): string =>
    anyOf(
      open.map((name) => quoted(name, lang)),
      lang,
    );
  const { id, en } = commandLabels[command];
  const refused = {
    id: `Tidak dapat ${id} pada tahap ${quoted(stage, 'id')}`,
    en: `Cannot ${en} at the stage ${quoted(stage, 'en')}`,
  };
  return open.length === 0
    ? { id: `${refused.id}; laporan ini sudah diterima.`, en: `${refused.en}; it has been received already.` }
    : {
        id: `${refused.id}; hal itu dilakukan pada tahap ${allowed('id')}.`,
        en: `${refused.en}; that is done at the stage ${allowed('en')}.`,
      };
};

export const notPermitted = ({ command, role }: Of<'NotPermitted'>): Localized => {
  const may = (lang: Lang): string =>
    anyOf(
      rules[command].roles.map((one) => roleLabels[one][lang]),
      lang,
    );
  const { id, en } = commandLabels[command];
  return {
    id: `${roleLabels[role].id} tidak berwenang ${id}; mintalah ${may('id')}.`,
    en: `${roleLabels[role].en}: not permitted to ${en}; ask ${may('en')}.`,
  };
};
