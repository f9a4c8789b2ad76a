import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { memoryStore, type Journal, type ReadFailure } from '@pengaduan/journal';
import {
  adoptedPolicies,
  adoptPolicy,
  adoptUnlessBuiltIn,
  bangkalan,
  contextOf,
  contextOfJournal,
  decodePolicy,
  describeContextError,
  describeInvalid,
  encodePolicy,
  nasional,
  policyKey,
  termsNamed,
  type Policy,
} from '@pengaduan/core';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a policy is plain JSON', () => {
  it.each([
    ['bangkalan', bangkalan],
    ['nasional', nasional],
  ])('%s is read back from its JSON as it is', (_, policy) => {
    expect(decodePolicy(json(encodePolicy(policy)))).toEqual(right(policy));
  });
  it.each([
    ['an unknown zone', { zone: 'Asia/Tokyo' }, 'zone'],
    ['a week of seven days', { week: 7 }, 'week'],
    [
      'a date that does not exist',
      { closed: [{ date: '2025-02-30', name: 'x', decree: 'y' }] },
      'closed.0.date',
    ],
    ['a misspelt clock', { clocks: { verifikasi: {} } }, 'clocks.verifikasi'],
    ['a misspelt field', { weak: 5 }, 'weak'],
    [
      'a limit of nothing',
      { clocks: { data: { ...bangkalan.clocks.data, limit: { amount: 0, unit: 'day' } } } },
      'clocks.data.limit',
    ],
    ['a version below 1', { version: 0 }, 'version'],
  ])('%s is named', (_, change, field) => {
    const read = decodePolicy(json({ ...bangkalan, ...change }));
    expect(read._tag).toBe('Left');
    if (read._tag === 'Right') return;
    expect(read.left.map((one) => one.field).some((name) => name.startsWith(field))).toBe(true);
    for (const one of read.left) expect(describeInvalid(one, 'id')).toMatch(/\.$/);
  });
});

describe('a policy that comes with the library', () => {
  it.each([bangkalan, nasional])(
    '$id needs no adopting, and changed under its name it is refused',
    async (policy) => {
      const { journal } = memoryStore({ now: () => 0 });
      expect(await adoptUnlessBuiltIn(journal)(policy)()).toEqual(right(undefined));
      expect(await adoptedPolicies(journal)()).toEqual(right([]));
      const changed = await adoptUnlessBuiltIn(journal)({ ...policy, week: 6 })();
      expect(changed).toMatchObject({ left: { type: 'PolicyChanged', policy: `${policy.id}@1` } });
    },
  );
  it('stands beside one of another version, which a journal adopts', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const next = { ...bangkalan, version: 2 };
    expect(await adoptUnlessBuiltIn(journal)(next)()).toEqual(right(undefined));
    expect(await adoptedPolicies(journal)()).toEqual(right([next]));
  });
});

it('the context of a journal has what comes with the library and what it adopted, each once, and its default', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const [own, ofOffice] = ['sumenep', 'malinau'].map((id) => ({ ...bangkalan, id })) as [Policy, Policy];
  await adoptPolicy(journal)(own)();
  const of = async (policy?: Policy) => {
    const context = await contextOfJournal(journal, policy)();
    if (isLeft(context)) throw new Error(context.left.type);
    return [policyKey(context.right.defaultTerms.policy), [...context.right.terms.keys()].sort()];
  };
  const known = ['bangkalan@1', 'nasional@1', 'sumenep@1'];
  expect(await of()).toEqual(['bangkalan@1', known]);
  for (const policy of [nasional, own]) expect(await of(policy)).toEqual([policyKey(policy), known]);
  expect(await of(ofOffice)).toEqual(['malinau@1', [...known, 'malinau@1'].sort()]);
});

describe('a policy that a journal adopted', () => {
  const custom = { ...bangkalan, id: 'sumenep', name: { id: 'Sumenep', en: 'Sumenep' } };
  it('is kept once, however often it is adopted', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    await adoptPolicy(journal)(custom)();
    await adoptPolicy(journal)({ ...custom, version: 2, week: 6 })();
    expect(await adoptPolicy(journal)(custom)()).toEqual(right(undefined));
    expect(await adoptedPolicies(journal)()).toEqual(right([custom, { ...custom, version: 2, week: 6 }]));
  });
  it('is the same where the fields of its days come in another order, and another where one of them differs', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const day = { date: '2025-10-24', name: 'Hari jadi', decree: 'SE Bupati' };
    const turned = Object.fromEntries(Object.entries(day).reverse()) as unknown as typeof day;
    await adoptPolicy(journal)({ ...custom, closed: [day] })();
    expect(await adoptPolicy(journal)({ ...custom, closed: [turned] })()).toEqual(right(undefined));
    expect(await adoptPolicy(journal)({ ...custom, closed: [{ ...turned, name: 'Libur' }] })()).toMatchObject(
      {
        left: { type: 'PolicyChanged', policy: 'sumenep@1', retry: 'never' },
      },
    );
  });
  it('is not had where the journal cannot be read, nor a context with it', async () => {
    const failure: ReadFailure = { type: 'Deleted', stream: 'policies', retry: 'never' };
    const fail = () => () => Promise.resolve(left(failure));
    const journal: Journal = { ...memoryStore({ now: () => 0 }).journal, load: fail };
    expect(await adoptedPolicies(journal)()).toEqual(left(failure));
    expect(await contextOfJournal(journal)()).toEqual(left(failure));
    expect(await adoptPolicy(journal)(custom)()).toEqual(left(failure));
  });
  it('cannot get other rules under the same version', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    await adoptPolicy(journal)(custom)();
    expect(await adoptPolicy(journal)({ ...custom, week: 6 })()).toMatchObject({
      left: { type: 'PolicyChanged', policy: 'sumenep@1', retry: 'never' },
    });
  });
});

it('a policy that is named without its version is the newest of that name, in whatever order they come', () => {
  const versions = [3, 1, 10, 2].map((version) => ({ ...bangkalan, version }));
  const turned = [...versions].reverse();
  for (const [first, ...others] of [versions, turned]) {
    const context = contextOf(first!, nasional, ...others);
    if (isLeft(context)) throw new Error(context.left.type);
    const named = (name: string) => termsNamed(context.right, name)?.policy.version;
    expect(['bangkalan', 'bangkalan@2', 'nasional', 'bangkalan@4', 'bang'].map(named)).toEqual([
      10,
      2,
      1,
      undefined,
      undefined,
    ]);
  }
});

it('two policies of one name and version make no context, in whatever order they come', () => {
  const other = { ...bangkalan, week: 6 } as const;
  const twice = left({ type: 'PolicyTwice', policy: 'bangkalan@1' });
  expect(contextOf(bangkalan, nasional, other)).toEqual(twice);
  expect(contextOf(nasional, other, bangkalan)).toEqual(twice);
  expect(contextOf(bangkalan, { ...other, version: 2 })._tag).toBe('Right');
  expect(describeContextError({ type: 'PolicyTwice', policy: 'bangkalan@1' }, 'en')).toMatch(
    /^bangkalan@1: /,
  );
});
