import axe from 'axe-core';

/** What axe-core says of a page: the rules that hold, and those that do not, each with the first place. */
export interface Found {
  readonly passes: ReadonlyArray<string>;
  readonly violations: ReadonlyArray<string>;
}

/** What a page does to see text, boxes and colours: these rules say nothing where nothing is laid out. */
export const needsLayout = [
  'color-contrast',
  'color-contrast-enhanced',
  'target-size',
  'scrollable-region-focusable',
];

/** A program that asks axe-core, in the page itself. Every rule is asked, also those that are off by default. */
export const asking = (without: ReadonlyArray<string> = []): string => `
${axe.source};
const rules = axe.getRules().map(({ ruleId }) => ruleId);
const off = ${JSON.stringify(without)};
axe.run(document, { rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: !off.includes(rule) }])) })
  .then(({ passes, violations }) => JSON.stringify({
    passes: passes.map(({ id }) => id),
    violations: violations.map(({ id, nodes }) => id + ': ' + nodes[0].target + ' ' + nodes[0].failureSummary),
  }))`;

/** The answer to \`asking\`. */
export const foundIn = (answer: unknown): Found => JSON.parse(String(answer)) as Found;
