import { describe, expect, it } from 'vitest';
import { read } from './read.js';

describe('a file', () => {
  it.each([
    ['', { type: 'EmptyFile' }],
    ['\n\r\n', { type: 'EmptyFile' }],
    ['tracking_id,at,activity\n', { type: 'MissingColumn', column: 'actor', separator: ',' }],
    ['tracking_id;at;activity\n', { type: 'MissingColumn', column: 'actor', separator: ';' }],
    ['tracking_id|at|activity|actor\n', { type: 'MissingColumn', column: 'tracking_id' }],
    ['Tracking ID;Waktu;Tanggal;Kegiatan;Pelaku\n', { type: 'RepeatedColumn', column: 'at' }],
    ['tracking_id,at,activity,actor,at\n', { type: 'RepeatedColumn', column: 'at' }],
    ['tracking_id,at,activity,actor,detail,detail\n', { type: 'RepeatedColumn', column: 'detail' }],
    ['tracking_id,"at,activity,actor\n', { type: 'BrokenHeader', line: 1 }],
    ['tracking_id,at,activity,actor\r7,a,b,c\r', { type: 'BareReturns' }],
    ['at,activity,actor,tracking_id\r7,a,b,c', { type: 'BareReturns' }],
    [`tracking_id,at,activity,actor${'\r7,a,b,c'.repeat(20_000)}`, { type: 'BareReturns' }],
    ['  \ntracking_id,at,activity\n', { type: 'MissingColumn', column: 'actor', separator: ',' }],
  ])('%.60j is no log', async (file, problem) => {
    expect(await read(file)).toEqual(problem);
  });

  it('is refused whole where a byte is not UTF-8 although others are, and the line is named', async () => {
    const header = 'tracking_id,at,activity,actor\n';
    const mixed = Buffer.concat([Buffer.from(`${header}1,2,3,é\n1,2,3,`), Buffer.from([0xe9, 0x0a])]);
    const marked = Buffer.concat([Buffer.from(`\uFEFF${header}1,2,3,`), Buffer.from([0xe9, 0x0a])]);
    for (const length of [1, 2, 3, 7, 1000]) {
      expect(await read(mixed, length)).toEqual({ type: 'NotUtf8', line: 3 });
      expect(await read(marked, length)).toEqual({ type: 'NotUtf8', line: 2 });
    }
    // Without a mark all bytes of UTF-16 are UTF-8 too.
    expect(await read(Buffer.from('tracking_id,at', 'utf16le'))).toEqual({ type: 'NotUtf8', line: 1 });
    expect(await read(Buffer.from('tracking_id,at', 'utf16le').swap16())).toEqual({
      type: 'NotUtf8',
      line: 1,
    });
  });
});
