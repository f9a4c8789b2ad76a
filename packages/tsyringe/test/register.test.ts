import { bangkalan, contextOf, handle, nasional, type Actor, type Complaints } from '@pengaduan/core';
import { contextUnder, receive } from '@pengaduan/core/testing';
import { register, requestScope, tokens, type Metrics } from '@pengaduan/tsyringe';
import { isLeft } from 'fp-ts/lib/Either.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { fresh, inMemory, reception, recordsOf } from './office.js';

const reporter = { role: 'reporter', id: 'r-1' } as const;

describe('a container on which a store is registered', () => {
  it('gives the store and its ports', () => {
    const store = inMemory();
    const app = register(fresh(), { store });
    expect(app.resolve(tokens.store)).toBe(store);
    expect(app.resolve(tokens.journal)).toBe(store.journal);
    expect(app.resolve(tokens.feed)).toBe(store.feed);
    expect(app.resolve(tokens.checkpoints)).toBe(store.checkpoints);
    expect(app.resolve(tokens.leases)).toBe(store.leases);
    expectTypeOf(app.resolve(tokens.complaints)).toEqualTypeOf<Complaints>();
    expectTypeOf(app.resolve(tokens.metrics)).toEqualTypeOf<Metrics>();
    expectTypeOf(() => app.resolve(tokens.actor)).returns.toEqualTypeOf<Actor>();
  });

  it('gives a complaint handler, an environment and metrics over that store and no other', async () => {
    const [here, there] = [inMemory(), inMemory()];
    const app = register(fresh(), { store: here });
    const other = register(fresh(), { store: there });
    await app.resolve(tokens.complaints).handle({ ...reception('1'), by: reporter });
    await handle(app.resolve(tokens.environment))(receive('2025-02-03T08:00', { complaint: '2' }))();
    expect(new Set((await recordsOf(here.feed)).map(({ stream }) => stream))).toEqual(
      new Set(['complaint-1', 'complaint-2']),
    );
    const seen = await Promise.all([app, other].map((one) => one.resolve(tokens.metrics).rows()));
    expect(seen.map((rows) => (rows.ok ? [...rows.value.keys()] : rows))).toEqual([['1', '2'], []]);
  });

  it('decides by SOP 112 and speaks Indonesian unless told otherwise', async () => {
    const app = register(fresh(), { store: inMemory() });
    expect(app.resolve(tokens.terms).policy).toBe(bangkalan);
    expect([...app.resolve(tokens.context).terms.values()].map(({ policy }) => policy)).toContain(nasional);
    expect(app.resolve(tokens.lang)).toBe('id');
    expect(await app.resolve(tokens.complaints).handleUnknown(null)).toMatchObject({
      invalid: [{ problem: expect.stringContaining('isi objek JSON') as unknown }],
    });
  });

  it('decides by the policies and speaks the language that it was given', async () => {
    const built = contextOf(nasional);
    if (isLeft(built)) throw new Error(built.left.type);
    const app = register(fresh(), { store: inMemory(), context: built.right, lang: 'en' });
    expect(app.resolve(tokens.context)).toBe(built.right);
    expect(app.resolve(tokens.terms).policy).toBe(nasional);
    expect(app.resolve(tokens.lang)).toBe('en');
    const complaints = app.resolve(tokens.complaints);
    await complaints.handle({ ...reception('1'), by: reporter });
    expect(await complaints.show('1')).toMatchObject({ view: { policy: 'nasional@1' } });
    expect(await complaints.handle({ ...reception('1'), id: 'again', by: reporter })).toMatchObject({
      rejection: { message: expect.stringContaining('has been received already') as unknown },
    });
  });

  it('still has all of it after clearInstances, which tests use to forget their services', () => {
    const app = register(fresh(), { store: inMemory() });
    const scope = requestScope(app, { actor: reporter });
    const before = scope.resolve(tokens.metrics);
    for (const one of [app, scope]) one.clearInstances();
    expect(scope.resolve(tokens.metrics)).toBe(before);
    expect(scope.resolve(tokens.actor)).toBe(reporter);
  });

  it('knows no actor outside a request, and says so', () => {
    const app = register(fresh(), { store: inMemory() });
    expect(() => app.resolve(tokens.actor)).toThrow('pengaduan.actor, known inside requestScope only');
  });
});

it('the terms are those of the context’s own default policy', () => {
  const context = contextUnder({ ...bangkalan, id: 'sumenep' });
  const app = register(fresh(), { store: inMemory(), context });
  expect(app.resolve(tokens.terms)).toBe(context.defaultTerms);
});
