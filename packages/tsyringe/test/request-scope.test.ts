import type { Actor } from '@pengaduan/core';
import { anActor } from '@pengaduan/core/testing';
import { register, requestScope, tokens } from '@pengaduan/tsyringe';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fresh, inMemory, reception, recordsOf } from './office.js';

const reporter: Actor = { role: 'reporter', id: 'r-1' };
const open = () => {
  const store = inMemory();
  return { store, app: register(fresh(), { store, lang: 'en' }) };
};

describe('in a request', () => {
  it('what is written is written as the actor of that request, whatever others run beside it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('reporter', 'coordinator'), fc.stringMatching(/^[a-z]{1,3}$/)), {
          minLength: 2,
          maxLength: 20,
        }),
        async (people) => {
          const { store, app } = open();
          const actors = people.map(([role, id]): Actor => ({ role, id }));
          const scopes = actors.map((actor) => requestScope(app, { actor }));
          const answers = scopes.map((scope, n) =>
            scope.resolve(tokens.actorComplaints).handle(reception(String(n))),
          );
          expect((await Promise.all(answers)).filter(({ ok }) => !ok)).toEqual([]);
          const wrote = await recordsOf(store.feed);
          expect(wrote.length).toBeGreaterThanOrEqual(actors.length);
          for (const { stream, metadata } of wrote)
            expect(metadata['actor']).toEqual(actors[Number(stream.replace('complaint-', ''))]);
          await app.dispose();
        },
      ),
      { numRuns: 50 },
    ));

  it('the handler that services get is bound to the actor that they get', () =>
    fc.assert(
      fc.asyncProperty(anActor, async (actor) => {
        const { store, app } = open();
        const scope = requestScope(app, { actor });
        expect(scope.resolve(tokens.actor)).toEqual(actor);
        const answer = await scope.resolve(tokens.actorComplaints).handle(reception('1'));
        const wrote = (await recordsOf(store.feed)).map(({ metadata }) => metadata['actor']);
        if (answer.ok)
          expect(new Set(wrote.map((by) => JSON.stringify(by)))).toEqual(new Set([JSON.stringify(actor)]));
        else expect(answer).toMatchObject({ rejection: { type: 'NotPermitted', role: actor.role } });
      }),
      { numRuns: 50 },
    ));

  it('a command that says itself who sends it is refused, even if it is true, and nothing is written', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant(reporter), anActor, fc.anything()), async (by) => {
        const { store, app } = open();
        const complaints = requestScope(app, { actor: reporter }).resolve(tokens.actorComplaints);
        expect(await complaints.handleUnknown({ ...reception('1'), by })).toEqual({
          ok: false,
          invalid: [
            {
              field: 'by',
              problem: 'there is no field of this name here; take it out or check its spelling.',
            },
          ],
        });
        expect(await recordsOf(store.feed)).toEqual([]);
      }),
      { numRuns: 50 },
    ));

  it('what is no command is answered as it is outside of one', () =>
    fc.assert(
      fc.asyncProperty(fc.anything(), async (input) => {
        const { app } = open();
        const complaints = requestScope(app, { actor: reporter }).resolve(tokens.actorComplaints);
        expect(await complaints.handleUnknown(input)).toMatchObject({
          ok: false,
          invalid: expect.anything() as unknown,
        });
      }),
    ));

  it('an actor whose id is a personal number is refused, not recorded', async () => {
    const { store, app } = open();
    const scope = requestScope(app, { actor: { role: 'reporter', id: '3526011212900001' } });
    expect(await scope.resolve(tokens.actorComplaints).handle(reception('1'))).toMatchObject({
      invalid: [{ field: 'by.id' }],
    });
    expect(await recordsOf(store.feed)).toEqual([]);
  });

  it('all but the actor and the handler is what it is outside', () => {
    const { app } = open();
    const scope = requestScope(app, { actor: reporter });
    const { actor: _, actorComplaints: own, complaints, ...inherited } = tokens;
    for (const token of Object.values(inherited))
      expect(scope.resolve<unknown>(token)).toBe(app.resolve<unknown>(token));
    expect(scope.resolve(own).show).toBe(app.resolve(complaints).show);
  });

  it('a request made on behalf of somebody within a request is that person’s', async () => {
    const { store, app } = open();
    const outer = requestScope(app, { actor: { role: 'coordinator', id: 'o-1' } });
    await requestScope(outer, { actor: reporter }).resolve(tokens.actorComplaints).handle(reception('1'));
    expect((await recordsOf(store.feed)).map(({ metadata }) => metadata['actor'])).toEqual([
      reporter,
      reporter,
    ]);
  });
});

it('outside a request a command must say who sends it', async () => {
  const { app } = open();
  requestScope(app, { actor: reporter });
  const complaints = app.resolve(tokens.complaints);
  expect(await complaints.handleUnknown(reception('1'))).toMatchObject({ invalid: [{ field: 'by' }] });
  expect(await complaints.handle({ ...reception('1'), by: reporter })).toMatchObject({ ok: true });
});

it('in a request nobody gets the door where commands say who sends them', () => {
  const { app } = open();
  const scope = requestScope(app, { actor: reporter });
  expect(() => scope.resolve(tokens.complaints)).toThrow('ask for tokens.actorComplaints');
  expect(() => app.resolve(tokens.actorComplaints)).toThrow('inside requestScope only');
});

it('a container without a store has no requests', () => {
  expect(() => requestScope(fresh(), { actor: reporter })).toThrow('pengaduan.requests');
});
