import './office.js';
import type { Actor } from '@pengaduan/core';
import { register, requestScope, tokens } from '@pengaduan/tsyringe';
import { inject, injectable, Lifecycle, type InjectionToken } from 'tsyringe';
import { describe, expect, it } from 'vitest';
import { fresh, inMemory, reception, recordsOf } from './office.js';

class Workplace {
  readonly actor: Actor;
  constructor(actor: Actor) {
    this.actor = actor;
  }
}
// What the compiler makes of @injectable() and @inject(tokens.actor).
inject(tokens.actor)(Workplace, undefined, 0);
injectable()(Workplace);
const workplace: InjectionToken<Workplace> = 'workplace';

const first: Actor = { role: 'coordinator', id: 'o-1' };
const second: Actor = { role: 'coordinator', id: 'o-2' };
const under = (lifecycle: Lifecycle) => {
  const app = register(fresh(), { store: inMemory() });
  app.register(workplace, { useClass: Workplace }, { lifecycle });
  return [first, second].map((actor) => requestScope(app, { actor }));
};

describe('a service that is given the actor', () => {
  it.each([Lifecycle.Transient, Lifecycle.ContainerScoped, Lifecycle.ResolutionScoped])(
    'is the right one in each request: lifecycle %s',
    (lifecycle) => {
      expect(under(lifecycle).map((scope) => scope.resolve<Workplace>(workplace).actor)).toEqual([
        first,
        second,
      ]);
    },
  );

  it('is the same throughout a request when it is scoped to its container', () => {
    for (const scope of under(Lifecycle.ContainerScoped))
      expect(scope.resolve<Workplace>(workplace)).toBe(scope.resolve<Workplace>(workplace));
  });

  it('is the first one for good as a singleton, as the readme warns', () => {
    expect(under(Lifecycle.Singleton).map((scope) => scope.resolve<Workplace>(workplace).actor)).toEqual([
      first,
      first,
    ]);
  });
});

it('a container that an application makes within a request is still in that request', async () => {
  const store = inMemory();
  const within = requestScope(register(fresh(), { store }), { actor: first }).createChildContainer();
  await within.resolve(tokens.actorComplaints).handle(reception('1'));
  expect((await recordsOf(store.feed)).map(({ metadata }) => metadata['actor'])).toEqual([first, first]);
});
