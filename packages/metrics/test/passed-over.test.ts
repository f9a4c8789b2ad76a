import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStore, type Proposed } from '@pengaduan/journal';
import { openReadModels } from '@pengaduan/journal-sqlite';
import { sqliteMetrics } from '../src/sqlite/index.js';
import { at } from '@pengaduan/core/testing';
import { encodeEvent, initial, standardContext, step } from '@pengaduan/core';
import { openMetrics } from '@pengaduan/metrics';
import { expect, it } from 'vitest';
import { must } from './answered.js';
import { passingFeed } from '../../../docs/test/suite/thinned.js';

const link: Proposed = { id: 'link', type: '$>', data: {}, metadata: {} };
const life: ReadonlyArray<Proposed> = at.Dispositioned.reduce<{
  state: typeof initial;
  events: Array<Proposed>;
}>(
  ({ state, events }, command) => {
    const done = step(standardContext(), state, command);
    if (done._tag === 'Left') throw new Error(done.left.type);
    const proposed = done.right.events.map((event, n) => {
      const { type, data, version } = encodeEvent(event);
      return { id: `${command.id}/${n}`, type, data, metadata: { schema: version } };
    });
    return { state: done.right.state, events: [...events, ...proposed] };
  },
  { state: initial, events: [] },
).events;

it.each([0, 1, 3, life.length - 1])(
  'a record of the server before event %i of a complaint is no gap, also where it came in an earlier reading',
  async (place) => {
    for (const isRead of [false, true]) {
      const { journal, feed } = memoryStore({ now: () => 0 });
      const metrics = openMetrics(passingFeed(feed));
      const file = join(mkdtempSync(join(tmpdir(), 'pengaduan-passed-')), 'models.db');
      const models = await must(openReadModels({ file, feed: passingFeed(feed), journal: 'test' }));
      const inFile = () => must(sqliteMetrics(models));
      let token = { stream: 'complaint-1', revision: 'no_stream' } as Parameters<typeof journal.append>[0];
      for (const event of [...life.slice(0, place), link, ...life.slice(place)]) {
        const appended = await journal.append(token, [event])();
        if (appended._tag === 'Left') throw new Error(appended.left.type);
        ({ token } = appended.right);
        if (!isRead) continue;
        await metrics.catchUp();
        await (await inFile()).catchUp();
      }
      for (const one of [metrics, await inFile()]) {
        const read = await one.rows();
        expect(read.ok && [...read.value.keys()]).toEqual(['1']);
      }
      await models.close();
    }
  },
);
