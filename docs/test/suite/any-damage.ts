import fc from 'fast-check';

/** Changes the bytes of a whole store; `gone` are positions whose records are then deleted as rows. */
export type Damage = (whole: Buffer) => { readonly bytes: Buffer; readonly gone?: ReadonlyArray<number> };

const flips = fc.array(fc.record({ at: fc.nat(), bit: fc.nat(7) }), { minLength: 1, maxLength: 3 });
const stretch = fc.record({ from: fc.nat(), length: fc.integer({ min: 1, max: 5000 }), byte: fc.nat(255) });

/** What may become of a file with so many records: bits that fell over, a stretch of one byte, a cut, rows that are gone. */
export const anyDamage = (records: number): fc.Arbitrary<Damage> =>
  fc.oneof(
    flips.map((all): Damage => (whole) => {
      for (const { at, bit } of all) whole[at % whole.length]! ^= 1 << bit;
      return { bytes: whole };
    }),
    stretch.map(({ from, length, byte }): Damage => (whole) => {
      const start = from % whole.length;
      return { bytes: whole.fill(byte, start, Math.min(start + length, whole.length)) };
    }),
    // An empty file is a new store: nothing in it could tell that it was once another.
    fc.nat().map((at): Damage => (whole) => ({ bytes: whole.subarray(0, 1 + (at % (whole.length - 1))) })),
    fc
      .uniqueArray(fc.integer({ min: 1, max: records }), { minLength: 1, maxLength: 5 })
      .map((gone): Damage => (whole) => ({ bytes: whole, gone })),
  );
