import { describe, expect, it } from 'vitest';
import { readRowText } from './read-commands.js';

describe('a row becomes the command of its activity', () => {
  it.each([
    [
      '1,2025-02-03T08:00Z,received,reporter,,complaint,jalan,website,false,true,',
      {
        command: 'ReceiveComplaint',
        kind: 'complaint',
        category: 'jalan',
        channel: 'website',
        anonymous: false,
        confidential: true,
        source: 'log',
        by: { role: 'reporter', id: 'log' },
      },
    ],
    [
      '1,2025-02-03T08:00Z,received,coordinator,,aspiration,,,true,false,',
      { command: 'ReceiveComplaint', category: '-', channel: '-' },
    ],
    [
      '1,2025-02-03T08:00Z,data_requested,coordinator,,,,,,,foto',
      { command: 'RequestSupportingData', reason: 'foto' },
    ],
    ['1,2025-02-03T08:00Z,data_provided,reporter,,,,,,,', { command: 'ProvideSupportingData' }],
    [
      '1,2025-02-03T08:00Z,verified,national_admin,,supervisory,,,,,',
      { command: 'VerifyComplaint', classification: 'supervisory' },
    ],
    [
      '1,2025-02-03T08:00Z,returned,coordinator,,,,,,,bukan wewenang',
      { command: 'ReturnComplaint', reason: 'bukan wewenang' },
    ],
    [
      '1,2025-02-03T08:00Z,archived,system,,,,,,,tidak lengkap',
      { command: 'ArchiveComplaint', by: { role: 'system', id: 'log' } },
    ],
    [
      '1,2025-02-03T08:00Z,dispositioned,coordinator,dlh,,,,,,',
      { command: 'DispositionComplaint', agency: 'dlh', by: { role: 'coordinator', id: 'log' } },
    ],
    [
      '1,2025-02-03T08:00Z,liaison_informed,coordinator,dlh,,,telepon,,,',
      { command: 'InformLiaison', agency: 'dlh', channel: 'telepon' },
    ],
    [
      '1,2025-02-03T08:00Z,responded,liaison,dlh,,,,,,initial',
      { command: 'GiveResponse', kind: 'initial', by: { role: 'liaison', id: 'log', agency: 'dlh' } },
    ],
    [
      '1,2025-02-03T08:00Z,responded,coordinator,dlh,,,,,,substantive',
      { command: 'GiveResponse', by: { role: 'coordinator', id: 'log' } },
    ],
    ['1,2025-02-03T08:00Z,reporter_replied,reporter,,,,,,,', { command: 'ReplyAsReporter' }],
    [
      '1,2025-02-03T08:00Z,reclassified,public_relations,,aspiration,,,,,',
      { command: 'ReclassifyComplaint', classification: 'aspiration' },
    ],
    ['1,2025-02-03T08:00Z,closed,system,,,,,,,', { command: 'CloseComplaint' }],
    [
      '1,2025-02-03T08:00Z,reopened,reporter,,,,,,,belum selesai',
      { command: 'ReopenComplaint', reason: 'belum selesai' },
    ],
    ['1,2025-02-03T08:00Z,rated,reporter,,,,,,,4', { command: 'RateComplaint', rating: 4 }],
    ['1,2025-02-03T08:00Z,forwarded_to_ombudsman,system,,,,,,,', { command: 'ForwardToOmbudsman' }],
  ])('%s', async (line, command) => {
    expect((await readRowText(line)).commands[0]).toMatchObject({
      line: 2,
      command: { ...command, complaint: '1', at: Date.parse('2025-02-03T08:00Z') },
    });
  });
});
