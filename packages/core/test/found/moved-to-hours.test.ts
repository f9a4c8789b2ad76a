import { expect, it } from 'vitest';
import { nasional, type ClockRule } from '@pengaduan/core';
import { disposition, receive, reclassify, under, verify } from '@pengaduan/core/testing';

// Found: the calendar of working days stays beside a limit in hours ("none for minutes, hours and calendar days").

it('a deadline that moves from working days to hours names no calendar any more', () => {
  const known = nasional.clocks.resolution!;
  const limit = known.limit;
  if (!('byClassification' in limit)) throw new Error('by class');
  const resolution: ClockRule = {
    ...known,
    limit: { byClassification: { ...limit.byClassification, aspiration: { amount: 72, unit: 'hour' } } },
  };
  const moved = under({ ...nasional, clocks: { resolution } })(
    receive('2025-02-03T08:00'),
    verify('2025-02-03T09:00'),
    disposition('2025-02-03T09:01'),
    reclassify('2025-02-03T10:00', 'aspiration'),
  );
  expect(moved.state).toMatchObject({
    value: { deadlines: { resolution: { limit: { unit: 'hour' }, calendar: undefined } } },
  });
});
