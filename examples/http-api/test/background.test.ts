import { memoryStore, openPengaduan, type Failure } from 'pengaduan';
import { toConsole } from 'pengaduan/deadlines';
import { expect, it } from 'vitest';
import { background } from '../src/background.js';

const pengaduan = async () => {
  const opened = await openPengaduan({ store: memoryStore({ now: () => 0 }), lang: 'en' });
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
};

const because = (type: Failure['type']) =>
  ({ ok: false, failure: { type, message: '', retry: 'never', fields: [] } }) as const;

it.each([
  ['ChannelTaken', []],
  ['Corrupt', ['Corrupt']],
] as const)('where sending ends by %s, the failures that end the service are %j', async (type, failures) => {
  const stop = new AbortController();
  const told: Array<string> = [];
  const notices = {
    watch: () => {
      setImmediate(() => stop.abort());
      return Promise.resolve(because(type));
    },
  };
  await background(
    { ...(await pengaduan()), notices },
    { notify: toConsole(), signal: stop.signal, onFailure: (failure) => void told.push(failure.type) },
  );
  expect(told).toEqual(failures);
});
