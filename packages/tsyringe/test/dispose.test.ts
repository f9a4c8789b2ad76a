import type { Actor } from '@pengaduan/core';
import type { Store } from '@pengaduan/journal';
import { register, requestScope, tokens } from '@pengaduan/tsyringe';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fresh, inMemory, reception } from './office.js';

const actor: Actor = { role: 'reporter', id: 'r-1' };
const disposed = 'This container has been disposed';

/** A container, and what ends in which order: `store`, or the service of a request by its number. */
const open = (over: Partial<Store> = {}) => {
  const ended: string[] = [];
  const store = inMemory();
  const close = async (): Promise<void> => {
    await store.close();
    ended.push('store');
  };
  const app = register(fresh(), { store: { ...store, close, ...over } });
  const serve = (name: string, end = async (): Promise<void> => Promise.resolve(void ended.push(name))) => {
    class Service {
      dispose(): Promise<void> {
        return end();
      }
    }
    const scope = requestScope(app, { actor });
    scope.resolve(Service);
    return scope;
  };
  return { app, store, serve, ended };
};

describe('disposing of a container', () => {
  it('closes the store exactly once, however often and however soon again it is asked', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), async (waits) => {
        const { app, store, ended } = open();
        const asked = waits.map(async (wait) => {
          if (wait) await Promise.resolve();
          await app.dispose();
        });
        await Promise.all(asked);
        await app.dispose();
        expect(ended).toEqual(['store']);
        expect(await store.checkpoints.load('x')()).toMatchObject({ left: { reason: 'closed' } });
      }),
    ));

  it('ends each request first, once, and those that are over not again', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (answered) => {
        const { app, serve, ended } = open();
        const scopes = answered.map((_, n) => serve(String(n)));
        for (const [n, over] of answered.entries()) if (over) await scopes[n]?.dispose();
        const before = answered.flatMap((over, n) => (over ? [String(n)] : []));
        expect(ended).toEqual(before);
        await app.dispose();
        const late = answered.flatMap((over, n) => (over ? [] : [String(n)])).reverse();
        expect(ended).toEqual([...before, ...late, 'store']);
      }),
    ));

  it('waits for a request whose end takes time before it closes the store', async () => {
    const { app, serve, ended } = open();
    let finish = (): void => undefined;
    serve('slow', () => new Promise((done) => (finish = () => done(void ended.push('slow')))));
    const disposing = app.dispose();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(ended).toEqual([]);
    finish();
    await disposing;
    expect(ended).toEqual(['slow', 'store']);
  });

  it('closes the store also when the end of a request throws, and tells it afterwards', async () => {
    const { app, serve, ended } = open();
    serve('fine');
    serve('broken', () => Promise.reject(new Error('no disk')));
    await expect(app.dispose()).rejects.toThrow('no disk');
    expect(ended).toEqual(['fine', 'store']);
  });

  it('closes the store also when its registrations were forgotten before', async () => {
    const { app, serve, ended } = open();
    serve('0');
    app.reset();
    await app.dispose();
    expect(ended).toEqual(['0', 'store']);
  });

  it('tells when the store could not be closed', async () => {
    const { app } = open({ close: () => Promise.reject(new Error('still busy')) });
    await expect(app.dispose()).rejects.toThrow('still busy');
  });
});

describe('after that', () => {
  it.each(Object.entries(tokens))('asking for %s fails and says why, also in a request', async (_, token) => {
    const { app, serve } = open();
    const scope = serve('0');
    const done = app.dispose();
    for (const one of [app, scope]) expect(() => one.resolve<unknown>(token)).toThrow(disposed);
    await done;
    for (const one of [app, scope]) expect(() => one.resolve<unknown>(token)).toThrow(disposed);
  });

  it('there are no new requests', async () => {
    const { app } = open();
    await app.dispose();
    expect(() => requestScope(app, { actor })).toThrow(disposed);
  });

  it('a service that was kept gets an answer, not an exception', async () => {
    const { app, serve } = open();
    const complaints = serve('0').resolve(tokens.actorComplaints);
    const metrics = app.resolve(tokens.metrics);
    await app.dispose();
    const closed = { failure: { type: 'Unavailable', retry: 'never' } };
    expect(await complaints.handle(reception('1'))).toMatchObject(closed);
    expect(await metrics.rows()).toMatchObject(closed);
  });
});

it('the end of a request leaves the store open for the others', async () => {
  const { app, serve, ended } = open();
  const [first, second] = [serve('0'), serve('1')];
  await first.dispose();
  expect(ended).toEqual(['0']);
  expect(() => first.resolve(tokens.actorComplaints)).toThrow(disposed);
  expect(await second.resolve(tokens.actorComplaints).handle(reception('1'))).toMatchObject({ ok: true });
  await app.dispose();
});
