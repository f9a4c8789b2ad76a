import { handleAll, standardContext } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import { memoryStore } from '@pengaduan/journal';
import { bandSets, openMetrics, type Figures, type Question } from '@pengaduan/metrics';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { beforeAll, expect, it } from 'vitest';
import { reportPage } from '../../src/report/page.js';

const context = standardContext();
const { policy, calendar } = context.defaultTerms;
const days = { from: 20089, to: 20453, asOf: 20453 };
const question: Question = { ...days, zone: policy.zone, calendar, denominator: 'allReceived' };

let figures: Figures;
beforeAll(async () => {
  const { journal, feed } = memoryStore({ now: () => 0 });
  await handleAll({ journal, context })(at.InProcess)();
  const all = await openMetrics(feed).figures(question, ['agency', 'month']);
  if (!all.ok) throw new Error(all.failure.type);
  figures = all.value;
});

const renamed = <A>(those: ReadonlyMap<string, A> | undefined, name: string): ReadonlyMap<string, A> =>
  new Map([...(those ?? [])].map(([, one]) => [name, one]));

/** The page of a journal in which every name is this text. */
const pageOf = (name: string): string => {
  const { agency, month } = { agency: figures.groups.get('agency'), month: figures.groups.get('month') };
  const rating = { n: 1, sum: 4, mean: 4 };
  const rated = new Map([...(agency ?? [])].map(([id, one]) => [id, { ...one, rating }]));
  const named: Figures = {
    ...figures,
    rating,
    holdings: renamed(figures.holdings, name),
    policies: new Map([[name, 1]]),
    groups: new Map([
      ['agency', renamed(rated, name)],
      ['month', renamed(month, name)],
    ]),
  };
  const open = { complaint: name, stage: 'InProcess', received: 20089, days: 364, workingDays: 1 } as const;
  const damage = {
    type: 'MissingEvents',
    stream: `complaint-${name}`,
    revision: 0n,
    retry: 'never',
  } as const;
  return reportPage(
    {
      ...{
        question,
        names: () => name,
        figures: named,
        outside: { before: 1, after: 1 },
        bands: bandSets[0],
        earlier: { question, evaluation: figures.evaluation },
      },
      ...{ oldest: [open], version: '0.0.0', madeAt: 0, office: [name] },
      ...{ signedBy: [name, name], place: name, leftOut: [{ complaint: name, damage }] },
    },
    'id',
  );
};

it('no name in the journal makes an element, an attribute or a script of the page', () => {
  const tagsOf = (name: string): ReadonlyArray<string> =>
    parse(pageOf(name))
      .querySelectorAll('*')
      .map(({ rawTagName, attributes }) => [rawTagName, ...Object.keys(attributes)].join(' '));
  const plain = tagsOf('dinas-pupr');
  const hostile = fc.stringMatching(/^(<script>|<\/td>|<!--|"|'| onload=|&lt;|>|x){1,8}$/);
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ minLength: 1 })), (name) => {
      expect(tagsOf(name)).toEqual(plain);
    }),
  );
  expect(pageOf('<script>alert(1)</script>')).not.toContain('<script');
});
