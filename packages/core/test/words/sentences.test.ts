import type { Lang } from '@pengaduan/calendar';
import { describe, expect, it } from 'vitest';
import {
  bangkalan,
  describeClockFact,
  describeFact,
  describeRejection,
  type Rejection,
  rules,
  stageLabels,
  step,
} from '@pengaduan/core';
import { at, commandTypes, contextUnder, live, commandCases, wib } from '@pengaduan/core/testing';
import { clockFacts, facts, rejections } from './samples.js';

const langs = ['id', 'en'] as const;
const context = contextUnder(bangkalan);
const said = (rejection: Rejection, lang: Lang) => describeRejection(rejection, lang, 'Asia/Jakarta');
const told = {
  rejections: (lang: Lang) => Object.values(rejections).map((one) => said(one, lang)),
  facts: (lang: Lang) => Object.values(facts).map((one) => describeFact(one, lang)),
  'clock facts': (lang: Lang) =>
    Object.values(clockFacts).map((one) => describeClockFact(one, lang, 'Asia/Jakarta')),
};

describe.each(Object.entries(told))('the sentences of %s', (_, sentences) => {
  it.each(langs)('in %s are sentences, each its own', (lang) => {
    for (const sentence of sentences(lang)) {
      expect(sentence).toMatch(/^\p{Lu}?[^.].*[^.\s]\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|null|\$\{| {2}/);
    }
    expect(new Set(sentences(lang)).size).toBe(sentences(lang).length);
  });
  it('are told in two languages', () => {
    const [id, en] = [sentences('id'), sentences('en')];
    id.forEach((sentence, index) => expect(sentence).not.toBe(en[index]));
  });
  it.each(langs)('in %s repeat no reason and no id of a command, which may say anything', (lang) => {
    for (const sentence of sentences(lang)) expect(sentence).not.toMatch(/Budi/);
  });
});

describe('a rejection', () => {
  it('says until when to wait, in local time', () => {
    const notDue = { type: 'NotDue', clock: 'feedback', dueAt: wib('2025-02-20T00:00') } as const;
    expect(said(notDue, 'id')).toBe(
      'Belum jatuh tempo: tenggat tanggapan balik pelapor habis pada 20 Februari 2025 pukul 00.00 WIB; ulangi sejak saat itu.',
    );
    expect(describeRejection(notDue, 'en', 'Asia/Jayapura')).toContain('20 February 2025 at 02:00 WIT;');
    expect(said({ type: 'NotDue', clock: 'data' }, 'id')).toContain('tidak berjalan');
  });
  it('tells apart moments of one minute', () => {
    expect(said(rejections.OutOfOrder, 'id')).toContain('pukul 08.00 WIB');
    expect(said(rejections.OutOfOrder, 'id')).toContain('pukul 08.00.30 WIB');
  });
  it('of the wrong stage names the stages where it can be done', () => {
    expect(said(rejections.WrongStage, 'en')).toBe(
      'Cannot close the report at the stage "Waiting for verification"; that is done at the stage "In process".',
    );
    const stages = said({ type: 'WrongStage', command: 'GiveResponse', stage: 'Pending' }, 'id');
    expect(stages).toContain('"Belum ditindaklanjuti" atau "Sedang diproses"');
  });
  it('never sends to the stage that was just refused', () => {
    let checked = 0;
    for (const { stage, command } of commandCases) {
      const answer = step(context, live(context, at[stage]), command);
      if (answer._tag === 'Right' || answer.left.type !== 'WrongStage') continue;
      for (const lang of langs) {
        const [refused, remedy] = said(answer.left, lang).split(';');
        expect(refused).toContain(`"${stageLabels[stage][lang]}"`);
        expect(remedy).not.toContain(`"${stageLabels[stage][lang]}"`);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(500);
  });
  it('of a role names who may', () => {
    expect(said(rejections.NotPermitted, 'id')).toBe(
      'Pejabat Penghubung tidak berwenang memverifikasi laporan; mintalah Admin Koordinator, Pranata Humas Ahli Muda, atau Admin Nasional.',
    );
    for (const command of commandTypes) {
      const sentence = said({ type: 'NotPermitted', command, role: 'reporter' }, 'en');
      expect(rules[command].roles.length).toBeGreaterThan(0);
      expect(sentence).not.toMatch(/ask \./);
    }
  });
  it('of a deadline says its clock in words, and never repeats what the caller called it', () => {
    const named = (deadline: string) => said({ type: 'NoSuchDeadline', deadline }, 'id');
    expect(named('response-2')).toMatch(/^Tenggat tanggapan pertama tidak/);
    expect(named('response')).toBe(named('response-2'));
    expect(named('3526011234567890')).toMatch(/^Tenggat itu tidak/);
  });
  it('of a policy says what else can be done, by command', () => {
    const refusal = (command: 'ExtendDeadline' | 'ForwardToOmbudsman' | 'ReopenComplaint') =>
      said({ type: 'NotAllowedByPolicy', command, policy: 'bangkalan@1' }, 'id');
    expect(refusal('ExtendDeadline')).toContain('perpanjangan');
    expect(refusal('ForwardToOmbudsman')).toContain('secara otomatis');
    expect(refusal('ReopenComplaint')).toContain('membuka kembali laporan');
  });
});

describe('a clock fact', () => {
  it('says limit and last day', () => {
    expect(describeClockFact(clockFacts.DeadlineSet, 'id', 'Asia/Jakarta')).toBe(
      'Tenggat tanggapan pertama mulai: 10 hari kerja, jatuh tempo 14 Februari 2025.',
    );
  });
  it('says the time of a limit in minutes, in the zone it is asked for', () => {
    const minutes = { ...clockFacts.DeadlineSet, limit: { amount: 5, unit: 'minute' } } as const;
    expect(describeClockFact(minutes, 'en', 'Asia/Makassar')).toContain(
      'due 15 February 2025 at 01:00 WITA.',
    );
  });
  it('says one day as one day', () => {
    expect(describeClockFact(clockFacts.DeadlineMet, 'en', 'Asia/Jakarta')).toBe(
      'The first response deadline was met after 1 working day.',
    );
  });
});
