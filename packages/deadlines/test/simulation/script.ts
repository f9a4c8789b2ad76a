import fc from 'fast-check';
import { bangkalan, nasional, type Command, type Policy } from '@pengaduan/core';
import { aLifeUnder, aPolicy, contextUnder, permissive, type Life } from '@pengaduan/core/testing';

/** What people do, and when somebody looks whether anything is due. */
export interface Script {
  /** Those that complaints are received under. */
  readonly policies: readonly [Policy, ...ReadonlyArray<Policy>];
  /** What people ask of all complaints, in order of time. */
  readonly commands: ReadonlyArray<Command>;
  /** Between one command and the next; used again from the beginning where there are more commands. */
  readonly looks: ReadonlyArray<ReadonlyArray<Look>>;
}

export interface Look {
  /** How far between the last moment and the next command, 0 to 1; or at the first due in between, or at each. */
  readonly when: number | 'at the due' | 'at every due';
  readonly who: 'a' | 'b' | 'both';
  /** The runner loses its memory before. */
  readonly crash: boolean;
}

const aLook: fc.Arbitrary<Look> = fc.record({
  when: fc.oneof(
    fc.constantFrom('at the due' as const, 'at every due' as const),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  who: fc.constantFrom('a', 'b', 'both'),
  crash: fc.boolean(),
});

/** The commands of the people in a life, about one complaint under one policy. */
export const peopleIn = ({ lived }: Life, complaint: string, policy: Policy): ReadonlyArray<Command> =>
  lived.flatMap(({ command }, n): ReadonlyArray<Command> => {
    if (command.by.role === 'system') return [];
    const own = { ...command, complaint, id: `c${n}` };
    return [own.command === 'ReceiveComplaint' ? { ...own, policy: policy.id } : own];
  });

const aComplaint = (policies: Script['policies']) =>
  fc
    .constantFrom(...policies)
    .chain((policy) => aLifeUnder(fc.constant(contextUnder(policy))).map((life) => ({ policy, life })));

/** Complaints under both policies, one that allows everything, and a random one. */
export const aScript: fc.Arbitrary<Script> = aPolicy
  .map((random): Script['policies'] => [bangkalan, nasional, permissive, random])
  .chain((policies) =>
    fc.record({
      policies: fc.constant(policies),
      commands: fc
        .array(aComplaint(policies), { minLength: 1, maxLength: 4 })
        .map((complaints) =>
          complaints
            .flatMap(({ policy, life }, n) => peopleIn(life, String(n + 1), policy))
            .sort((a, b) => a.at - b.at),
        ),
      looks: fc.array(fc.array(aLook, { maxLength: 2 }), { minLength: 4, maxLength: 12 }),
    }),
  );
