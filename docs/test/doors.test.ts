import { expect, it } from 'vitest';
import { doors } from '../../test/doors.js';

it.each(doors.map(({ name, source }) => [name, source]))(
  'a test that imports %s runs its source, not what was built some time ago',
  async (name, source) => {
    expect(await import(/* @vite-ignore */ name)).toBe(await import(/* @vite-ignore */ source));
  },
);
