import { describe, expect, it } from 'vitest';
import {
  bucketLabels,
  bucketOf,
  buckets,
  classificationLabels,
  classifications,
  clockLabels,
  clockNames,
  commandLabels,
  deadlineStateLabels,
  deadlineStates,
  describeDay,
  describeInstant,
  describeDuration,
  kindLabels,
  kinds,
  ombudsmanLabels,
  responseKindLabels,
  responseKinds,
  roleLabels,
  roles,
  stageLabels,
  stageNames,
  tabLabels,
  tabOf,
  tabs,
  unitLabels,
  units,
  type Localized,
  type StageName,
} from '@pengaduan/core';
import { commandTypes } from '@pengaduan/core/testing';

const lists: ReadonlyArray<readonly [string, ReadonlyArray<string>, Readonly<Record<string, Localized>>]> = [
  ['stages', stageNames, stageLabels],
  ['buckets', buckets, bucketLabels],
  ['tabs', tabs, tabLabels],
  ['clocks', clockNames, clockLabels],
  ['commands', commandTypes, commandLabels],
  ['roles', roles, roleLabels],
  ['units', units, unitLabels],
  ['kinds', kinds, kindLabels],
  ['classes', classifications, classificationLabels],
  ['responses', responseKinds, responseKindLabels],
  ['marks of the Ombudsman', ['none', 'eligible', 'forwarded'], ombudsmanLabels],
  ['states of a deadline', deadlineStates, deadlineStateLabels],
];

describe.each(lists)('the %s', (_, members, labels) => {
  it('all have a label in both languages, and no two the same', () => {
    expect(Object.keys(labels).sort()).toEqual([...members].sort());
    for (const lang of ['id', 'en'] as const) {
      const words = members.map((member) => labels[member]?.[lang]);
      for (const word of words) expect(word).toMatch(/^\S.*\S$/);
      expect(new Set(words).size).toBe(members.length);
    }
  });
});

describe("LAPOR!'s words for a stage", () => {
  const shown: Readonly<Record<StageName, readonly [bucket: string, tab: string | undefined]>> = {
    Received: ['Belum Terverifikasi', 'Belum'],
    Pending: ['Tertunda', undefined],
    Verified: ['Belum Terverifikasi', 'Belum'],
    Dispositioned: ['Terdisposisi Belum Ditindaklanjuti', 'Belum'],
    InProcess: ['Terdisposisi Sedang Diproses', 'Proses'],
    Closed: ['Terdisposisi Selesai', 'Selesai'],
    Archived: ['Arsip', undefined],
    Returned: ['Kembali di admin nasional', undefined],
  };
  it.each(stageNames.map((stage) => [stage, ...shown[stage]] as const))(
    '%s is %s on the dashboard and %s for the reporter',
    (stage, bucket, tab) => {
      expect(bucketLabels[bucketOf[stage]].id).toBe(bucket);
      const found = tabOf[stage];
      expect(found === undefined ? undefined : tabLabels[found].id).toBe(tab);
    },
  );
});

describe('times and lengths', () => {
  it.each([
    [0, '1 Januari 1970', '1 January 1970'],
    [20_139, '20 Februari 2025', '20 February 2025'],
    [20_453, '31 Desember 2025', '31 December 2025'],
  ])('day %d is %s', (day, id, en) => {
    expect([describeDay(day, 'id'), describeDay(day, 'en')]).toEqual([id, en]);
  });
  it.each([
    ['2025-02-19T17:00:00.000Z', 'Asia/Jakarta', '20 Februari 2025 pukul 00.00 WIB'],
    ['2025-02-19T16:59:59.999Z', 'Asia/Jakarta', '19 Februari 2025 pukul 23.59.59 WIB'],
    ['2025-02-19T16:00:00.000Z', 'Asia/Makassar', '20 Februari 2025 pukul 00.00 WITA'],
    ['2025-02-19T15:05:00.000Z', 'Asia/Jayapura', '20 Februari 2025 pukul 00.05 WIT'],
    ['1969-12-31T20:30:00.000Z', 'Asia/Pontianak', '1 Januari 1970 pukul 03.30 WIB'],
  ] as const)('%s in %s is %s', (utc, zone, text) => {
    expect(describeInstant(Date.parse(utc), 'id', zone)).toBe(text);
  });
  it('count one and many', () => {
    expect(describeDuration({ amount: 1, unit: 'workingDay' }, 'en')).toBe('1 working day');
    expect(describeDuration({ amount: 60, unit: 'workingDay' }, 'en')).toBe('60 working days');
    expect(describeDuration({ amount: 1, unit: 'workingDay' }, 'id')).toBe('1 hari kerja');
  });
});
