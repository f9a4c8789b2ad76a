import { describe, expect, it } from 'vitest';
import { adoptPolicy, bangkalan, type Policy } from '@pengaduan/core';
import { at, contextUnder, receive, wib } from '@pengaduan/core/testing';
import { dispatch, memoryDeadlines, renewable, runDue } from '@pengaduan/deadlines';
import { outboxOver, passed, post } from './notices/post.js';
import { give, value, world } from './world.js';

const own: Policy = { ...bangkalan, id: 'sumenep' };
const office = async () => {
  const { store, environment } = world(contextUnder(bangkalan));
  await value(adoptPolicy(store.journal)(own));
  const elsewhere = { ...environment, context: contextUnder(bangkalan, own) };
  await give(elsewhere, receive('2025-02-03T08:00', { policy: 'sumenep' }), ...at.Dispositioned.slice(1));
  return { store, environment };
};
const both = ['bangkalan@1', 'sumenep@1'];

describe('an environment that can be renewed', () => {
  it('shows whoever gave it to a run what was learned', async () => {
    const { store, environment } = await office();
    const shared = renewable(environment);
    await runDue({ environment: shared, index: memoryDeadlines(store.feed) })(wib('2025-02-11T00:00'))();
    expect([...shared.context.terms.keys()]).toEqual(both);
    expect([...environment.context.terms.keys()]).toEqual(['bangkalan@1']);
  });
  it('shows whoever gave it to notices what was learned', async () => {
    const { store, environment } = await office();
    const shared = renewable(environment);
    await passed(dispatch(outboxOver(store, shared, post().notify).outbox)());
    expect([...shared.context.terms.keys()]).toEqual(both);
  });
  it('is one already where it is made so again, and a copy of it is another one', async () => {
    const { environment } = await office();
    const shared = renewable(environment);
    const copy = { ...shared };
    await shared.renew([own])();
    expect(renewable(shared)).toBe(shared);
    expect([...copy.context.terms.keys()]).toEqual(['bangkalan@1']);
    expect(renewable(copy)).not.toBe(copy);
  });
  it('leaves out what was not asked for, what nobody has, and what makes no calendar', async () => {
    const { store, environment } = await office();
    const day = { date: '2025-02-03', name: 'Hari jadi', decree: 'Perbup 1/2025' };
    const unsound: Policy = { ...own, id: 'rusak', closed: [day], worked: [day] };
    await value(adoptPolicy(store.journal)(unsound));
    const shared = renewable(environment);
    await value(shared.renew([unsound, { id: 'tiada', version: 1 }]));
    expect([...shared.context.terms.keys()]).toEqual(['bangkalan@1']);
  });
});
