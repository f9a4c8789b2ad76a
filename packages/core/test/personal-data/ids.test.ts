import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { idDoors, type Door } from './doors.js';
import { aLandline, aNumber, anEmail } from './written.js';

const numRuns = 60 * inject('times');
const each = idDoors.map((door) => [door.field, door] as const);
const isRefused = ({ field, refusals }: Door, text: string): boolean =>
  refusals(text).some((one) => one.field.startsWith(field));

const hex = (length: number) =>
  fc
    .tuple(
      fc.stringMatching(new RegExp(`^[0-9a-f]{${length - 1}}$`)),
      fc.constantFrom('a', 'c', 'f'),
      fc.nat(length - 1),
    )
    .map(([text, letter, at]) => text.slice(0, at) + letter + text.slice(at));

describe.each(each)('the id in %s', (_, door) => {
  it('is no number of a person, however it is written', () =>
    fc.assert(
      fc.property(
        fc.oneof(aNumber(['', '-', '_']), aLandline(['-', '_'])).filter((text) => !text.startsWith('+')),
        fc.constantFrom('', 'wa', 'x-', 'pelapor_'),
        fc.constantFrom('', '-1', 'k', '_wa'),
        (number, before, after) => {
          expect(isRefused(door, before + number + after)).toBe(true);
        },
      ),
      { numRuns },
    ));
  it('is no e-mail address', () =>
    fc.assert(
      fc.property(anEmail, (email) => {
        expect(isRefused(door, email)).toBe(true);
      }),
      { numRuns },
    ));
  it('may be a number that systems give: a Tracking ID, a UUID, a hash', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.stringMatching(/^[1-9]\d{6,8}$/),
          fc.stringMatching(/^[1-57-9]\d{9,14}$/),
          fc.uuid(),
          fc.uuid().map((uuid) => uuid.toUpperCase()),
          hex(16),
          hex(24),
          hex(40),
          hex(64),
          fc.ulid(),
          fc.stringMatching(/^PGD-2025-(0[1-9]|1[0-2])-\d{4}$/),
        ),
        (id) => {
          expect(door.refusals(id)).toEqual([]);
        },
      ),
      { numRuns },
    ));
  it.each([
    '03022025001',
    '0313091234',
    '12022025-0800-0001',
    '2025-031-3091234',
    '6281234-6281235',
    't1738861200000',
    'agenda-0812-0813',
    'dinas-pupr',
  ])('may be %s', (id) => expect(door.refusals(id)).toEqual([]));
  it.each(['', ' ', 'a b', 'a\u001b', '\u0000', '\ud800', 'a\nb', 'x'.repeat(201)])('is not %j', (id) => {
    expect(isRefused(door, id)).toBe(true);
  });
});

describe('an id of letters of any language', () => {
  it.each(['０８１２３４５６７８９０', '٠٨١٢٣٤٥٦٧٨٩٠', '０８１２-３４５６-７８９０'])('is no %s', (id) => {
    for (const door of idDoors) expect(isRefused(door, id)).toBe(true);
  });
});

describe('the id of a command', () => {
  const [door] = idDoors;
  it.each(['+62-812-3456-7890', 'wa:0812-3456-7890', 'a/081234567890', 'budi@contoh.id/1'])(
    'is no %s',
    (id) => {
      expect(door!.refusals(id)).toMatchObject([{ field: 'id', expected: { type: 'commandId' } }]);
    },
  );
  it.each(['act:6281234:response-1:2025-02-14T17:00:00.000Z', 'bangkalan@1', 'a+b/c:d@e', 'https://x.id/7'])(
    'may be %s',
    (id) => expect(door!.refusals(id)).toEqual([]),
  );
});
