import { describe, expect, it } from 'vitest';
import { readRowText } from './read-commands.js';

describe('a row that cannot be read', () => {
  // Each row is wrong in the named column and in every one checked after it.
  it.each([
    ['x,x,x,x,,,,,,,', 'tracking_id'],
    [`${'1'.repeat(65)},x,x,x,,,,,,,`, 'tracking_id'],
    ['1,2025-02-30T08:00Z,x,x,,,,,,,', 'at'],
    ['1,2025-02-03T08:00Z,x,x,,,,,,,', 'activity'],
    ['1,2025-02-03T08:00Z,constructor,x,,,,,,,', 'activity'],
    ['1,2025-02-03T08:00Z,responded,mayor,,,,,,,', 'actor'],
    ['1,2025-02-03T08:00Z,responded,,,,,,,,', 'actor'],
    ['1,2025-02-03T08:00Z,responded,liaison,,,,,,,x', 'agency'],
    ['1,2025-02-03T08:00Z,responded,coordinator,,,,,,,x', 'agency'],
    ['1,2025-02-03T08:00Z,dispositioned,coordinator,&,,,,,,', 'agency'],
    ['1,2025-02-03T08:00Z,verified,liaison,,x,,,,,', 'agency'],
    ['1,2025-02-03T08:00Z,received,reporter,,rant,&,&,x,x,', 'classification'],
    ['1,2025-02-03T08:00Z,received,reporter,,complaint,&,&,x,x,', 'category'],
    ['1,2025-02-03T08:00Z,received,reporter,,complaint,,&,x,x,', 'channel'],
    ['1,2025-02-03T08:00Z,received,reporter,,complaint,,,x,x,', 'anonymous'],
    ['1,2025-02-03T08:00Z,received,reporter,,complaint,,,true,,', 'confidential'],
    ['1,2025-02-03T08:00Z,liaison_informed,coordinator,dlh,,,,,,', 'channel'],
    ['1,2025-02-03T08:00Z,responded,liaison,dlh,,,,,,maybe', 'detail'],
    ['1,2025-02-03T08:00Z,rated,reporter,,,,,,,6', 'detail'],
    ['1,2025-02-03T08:00Z,rated,reporter,,,,,,,4.0', 'detail'],
    ['1,2025-02-03T08:00Z,returned,coordinator,,,,,,,', 'detail'],
  ])('%s is refused for its %s', async (line, why) => {
    expect(await readRowText(line)).toEqual({ commands: [], unreadable: [{ line: 2, why }] });
  });
});
