import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isReplayed, leftOut } from './replay/left-out.js';
import { recordedCases } from './replay/recording.js';
import { replay } from './replay/replay.js';
import { startServer, type TestServer } from './server/start.js';

const cases = recordedCases();

describe('the test server answers what a real EventStoreDB 23.10.6 answered', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  for (const recorded of cases.filter(isReplayed))
    it(`${recorded.family}: ${recorded.name}`, async () => {
      const { expected, actual } = await replay(`127.0.0.1:${String(server.port)}`, recorded);
      expect(actual).toEqual(expected);
    });
});

describe('what is left out of the replay', () => {
  const rest = cases.filter((recorded) => !isReplayed(recorded)).map(({ name }) => name);
  const named = Object.values(leftOut).flat();

  it('is named, or is the batch twin of a replayed case', () => {
    const replayed = new Set(cases.filter(isReplayed).map(({ name }) => name));
    const isTwin = (name: string): boolean => replayed.has(name.replace(/ \[batch\]$/, ' [unary]'));
    expect(rest.filter((name) => !named.includes(name) && !isTwin(name))).toEqual([]);
  });

  it('names no case that is replayed or does not exist', () => {
    expect(named.filter((name) => !rest.includes(name))).toEqual([]);
  });
});
