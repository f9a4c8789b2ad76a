import { expect, it } from 'vitest';
import { decodeCommand, roles } from '@pengaduan/core';

it.each(roles)('an actor whose role is %s names its agency if it is a liaison, and only then', (role) => {
  const read = (agency: object) =>
    decodeCommand({
      ...{ command: 'ArchiveComplaint', complaint: 'r-1', id: 'c-1', at: '2025-02-03T08:00+07:00' },
      reason: 'ganda',
      by: { role, id: 'u-1', ...agency },
    });
  const [named, unnamed] = [read({ agency: 'dlh' }), read({})];
  const [right, wrong] = role === 'liaison' ? [named, unnamed] : [unnamed, named];
  expect(wrong).toMatchObject({ left: [{ field: 'by.agency' }] });
  expect(right).toMatchObject({ right: { by: { role } } });
});
