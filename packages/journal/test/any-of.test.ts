import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyOf } from '@pengaduan/journal';

it('a signal of several aborts with the first of them, whenever that is, until it is released', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('before', 'meanwhile', 'after', 'never')), (times) => {
      const controllers = times.map(() => new AbortController());
      const abort = (time: string): void =>
        controllers.filter((_, i) => times[i] === time).forEach((controller) => controller.abort());
      abort('before');
      const { signal, release } = anyOf(controllers.map((controller) => controller.signal));
      expect(signal.aborted).toBe(times.includes('before'));
      abort('meanwhile');
      const isAborted = times.some((time) => time === 'before' || time === 'meanwhile');
      expect(signal.aborted).toBe(isAborted);
      release();
      abort('after');
      expect(signal.aborted).toBe(isAborted);
    }),
  ));
