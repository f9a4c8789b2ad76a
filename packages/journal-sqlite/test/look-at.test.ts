import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookAt } from '../src/look-at.js';
import { temporaryFolder } from './temporary.js';

const nothing = { what: 'nothing', bytes: 0, isWritable: false };

it('what stands at a path is seen from outside', () => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('file'), 'abc');
  symlinkSync(at('file'), at('link'));
  symlinkSync(at('missing'), at('link to nothing'));
  symlinkSync(at('circle'), at('circle'));
  const file = { what: 'file', bytes: 3, isWritable: true };
  expect(lookAt(at('file'))).toEqual(file);
  expect(lookAt(at('link'))).toEqual(file);
  expect(lookAt(folder)).toMatchObject({ what: 'folder', isWritable: true });
  expect(lookAt('/dev/null')).toMatchObject({ what: 'other' });
  expect(lookAt(at('missing'))).toEqual(nothing);
  expect(lookAt(at('link to nothing'))).toEqual(nothing);
  expect(lookAt(at('file/inside'))).toEqual(nothing);
  // The system gives no answer, as it does where the rights hide what is there.
  expect(lookAt(at('circle'))).toEqual({ ...nothing, what: 'hidden' });
});
