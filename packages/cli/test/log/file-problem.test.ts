import { describe, expect, it } from 'vitest';
import { read } from './read.js';

describe('a file', () => {
  it.each([
    ['', { type: 'EmptyFile' }],
    ['\n\r\n', { type: 'EmptyFile' }],
    ['tracking_id,at,activity\n', { type: 'MissingColumn', column: 'actor' }],
    ['tracking_id;at;activity;actor\n', { type: 'MissingColumn', column: 'tracking_id' }],
    ['tracking_id,at,activity,actor,at\n', { type: 'RepeatedColumn', column: 'at' }],
    ['tracking_id,at,activity,actor,detail,detail\n', { type: 'RepeatedColumn', column: 'detail' }],
    ['tracking_id,"at,activity,actor\n', { type: 'BrokenHeader', line: 1 }],
    ['tracking_id,at,activity,actor\r7,a,b,c\r', { type: 'BareReturns' }],
    ['at,activity,actor,tracking_id\r7,a,b,c', { type: 'BareReturns' }],
    [`tracking_id,at,activity,actor${'\r7,a,b,c'.repeat(20_000)}`, { type: 'BareReturns' }],
    ['  \ntracking_id,at,activity\n', { type: 'MissingColumn', column: 'actor' }],
  ])('%.60j is no log', async (file, problem) => {
    expect(await read(file)).toEqual(problem);
  });

  it('is refused whole where a byte is not UTF-8, and the line is named', async () => {
    const latin1 = Buffer.from('tracking_id,at,activity,actor\n1,2,3,4\n1,2,3,\xe9\n', 'latin1');
    expect(await read(latin1)).toEqual({ type: 'NotUtf8', line: 3 });
    expect(await read(Buffer.from('\uFEFFtracking_id', 'utf16le'))).toEqual({ type: 'NotUtf8', line: 1 });
    // Without a mark all bytes of it are UTF-8 too.
    expect(await read(Buffer.from('tracking_id,at', 'utf16le'))).toEqual({ type: 'NotUtf8', line: 1 });
    expect(await read(Buffer.from('tracking_id,at', 'utf16le').swap16())).toEqual({
      type: 'NotUtf8',
      line: 1,
    });
  });
});
