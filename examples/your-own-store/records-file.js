import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

/** A record as `load` and the feed give it; positions count from 1. */
const recordsOf = ({ stream, revision, recordedAt, events }, before) =>
  events.map((event, n) => {
    const place = BigInt(before + n + 1);
    const position = { commit: place, prepare: place };
    return { ...event, stream, revision: BigInt(revision + n), position, recordedAt };
  });

/**
 * A file with a line of JSON for each append, so that an append is there as a whole or not at all. Half a line at its end is
 * of a process that died while it wrote, and told nobody that it had written: it is cut off.
 */
export const openRecords = (file) => {
  const descriptor = openSync(file, 'a+', 0o600);
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  let length = Buffer.byteLength(whole);
  ftruncateSync(descriptor, length);
  const records = [];
  for (const line of whole.split('\n').slice(0, -1))
    records.push(...recordsOf(JSON.parse(line), records.length));

  return {
    records,
    /** Writes an append to the disk, and then takes it into `records`. Throws, with the file as it was, where that fails. */
    write: (append) => {
      const line = `${JSON.stringify(append)}\n`;
      try {
        writeSync(descriptor, line);
        fsyncSync(descriptor);
      } catch (error) {
        ftruncateSync(descriptor, length);
        throw error;
      }
      length += Buffer.byteLength(line);
      const written = recordsOf(append, records.length);
      records.push(...written);
      return written;
    },
    close: () => closeSync(descriptor),
  };
};
