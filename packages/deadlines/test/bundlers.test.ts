import { afterAll, beforeAll, expect, it, vi } from 'vitest';

// As Bun and Vite give a CommonJS module to who imports its default.
beforeAll(() => {
  vi.resetModules();
  vi.doMock('sorted-btree', async (original) => {
    const { default: ofNode } = await original<{ readonly default: { readonly default: unknown } }>();
    return { default: ofNode.default };
  });
});
afterAll(() => {
  vi.doUnmock('sorted-btree');
  vi.resetModules();
});

it('the index in memory is made also where a default is that of the library, and not the module', async () => {
  const { emptyByDue } = await import('../src/memory/by-due.js');
  expect([...emptyByDue().behind(undefined)]).toEqual([]);
});
