import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { memoryDeadlines } from '@pengaduan/deadlines';
import { memoryStore, type Recorded } from '@pengaduan/journal';
import { passingFeed, thinnedFeed } from '../../../docs/test/suite/thinned.js';
import { everyRunning } from './every-running.js';
import { sqliteDeadlines } from '../src/sqlite/index.js';
import { readModels } from './temporary.js';
import { append, someLives, stepsOf } from './recorded-lives.js';
import { value } from './world.js';

type Steps = ReturnType<typeof stepsOf>;

/** The same steps, with records of the server before some of them. */
const withLinks = (steps: Steps, isLink: ReadonlyArray<boolean>): Steps => {
  const links = new Map<string, bigint>();
  return steps.flatMap((step, at) => {
    const { complaint, revision } = step;
    const before = links.get(complaint) ?? 0n;
    if (isLink[at % isLink.length] !== true) return [{ ...step, revision: revision + before }];
    links.set(complaint, before + 1n);
    const event = { id: `link-${at}`, type: '$>', data: {}, metadata: {} };
    return [
      { complaint, revision: revision + before, event },
      { ...step, revision: revision + before + 1n },
    ];
  });
};

const isLink = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 });

it('records of the server among those of a complaint are no gap, however the index comes by them', () =>
  fc.assert(
    fc.asyncProperty(someLives, isLink, fc.boolean(), async (lives, links, inSteps) => {
      const [plain, linked] = [memoryStore({ now: () => 0 }), memoryStore({ now: () => 0 })];
      const expected = memoryDeadlines(plain.feed);
      const models = await readModels(passingFeed(linked.feed));
      // Each opened anew has what the one before it kept.
      const inFile = () => value(sqliteDeadlines(models));
      const index = memoryDeadlines(passingFeed(linked.feed));
      for (const step of stepsOf(lives)) await append(plain, step);
      for (const step of withLinks(stepsOf(lives), links)) {
        await append(linked, step);
        if (!inSteps) continue;
        await value(index.catchUp);
        await value((await inFile()).catchUp);
      }
      await value(expected.catchUp);
      await value(index.catchUp);
      const last = await inFile();
      await value(last.catchUp);
      const withoutRevision = async (one: typeof index) =>
        (await everyRunning(one)).map((running) => ({ ...running, revision: 0n }));
      expect(await withoutRevision(index)).toEqual(await withoutRevision(expected));
      expect(await withoutRevision(last)).toEqual(await withoutRevision(expected));
    }),
    { numRuns: 20 * inject('times') },
  ));

it('a record that is gone beside them is noticed all the same', () =>
  fc.assert(
    fc.asyncProperty(someLives, isLink, fc.nat(), async (lives, links, which) => {
      const steps = withLinks(stepsOf(lives), links);
      const last = new Map(steps.map(({ complaint, revision }) => [complaint, revision]));
      const inside = steps.filter(
        ({ complaint, revision, event }) => event.type !== '$>' && revision < last.get(complaint)!,
      );
      fc.pre(inside.length > 0);
      const gone = inside[which % inside.length]!;
      const store = memoryStore({ now: () => 0 });
      for (const step of steps) await append(store, step);
      const isKept = ({ stream, revision }: Recorded) =>
        stream !== `complaint-${gone.complaint}` || revision !== gone.revision;
      const index = memoryDeadlines(passingFeed(thinnedFeed(store.feed, isKept)));
      expect(await index.catchUp()).toMatchObject({
        left: { type: 'MissingEvents', stream: `complaint-${gone.complaint}` },
      });
    }),
    { numRuns: 20 * inject('times') },
  ));
