import { stamp, type CommandRule } from './command-rule.js';

/** SOP 112 step 4, "Menginformasikan kepada pejabat penghubung melalui grup whatsapp": of the agency that has it. */
export const inform: CommandRule<'InformLiaison'> = {
  content: ({ stage, command: { agency } }) =>
    agency === stage.agency ? undefined : { type: 'NotYourAgency', agency, current: stage.agency },
  facts: ({ command }) => [
    { type: 'LiaisonInformed', ...stamp(command), agency: command.agency, channel: command.channel },
  ],
};
