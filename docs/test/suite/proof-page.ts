import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative } from 'node:path';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

/** Where `npm run prove` leaves what it did; `npm run prove:keep` takes it over into docs/proof.md. */
const pagePath = 'node_modules/.cache/proof.md';

const secondsOf = (test: TestCase): number => (test.diagnostic()?.duration ?? 0) / 1000;
const total = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, n) => sum + n, 0);

/** A line for each test file, and below it what took long or failed. */
const partOf = (module: TestModule): string => {
  const tests = [...module.children.allTests()];
  const inputs = total(tests.map((test) => test.meta().inputs ?? 0));
  const facts = [
    `${tests.length} tests`,
    ...(inputs > 0 ? [`${inputs} random inputs`] : []),
    `${total(tests.map(secondsOf)).toFixed()} s`,
  ];
  const shown = tests.filter((test) => !test.ok() || secondsOf(test) > 5);
  return [
    `- \`${relative(process.cwd(), module.moduleId)}\`: ${facts.join(', ')}`,
    ...shown.map((test) => `  - ${test.ok() ? '' : '**failed**: '}${test.fullName.replaceAll(' > ', ' ')}`),
  ].join('\n');
};

/** A reporter of `npm run prove`: writes what the run did as Markdown. */
export default class ProofPage implements Reporter {
  readonly #begun = Date.now();
  #seed = 0;

  onInit({ config }: Vitest): void {
    this.#seed = config.provide.seed ?? 0;
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failed = tests.filter((test) => !test.ok()).length;
    const minutes = Math.round((Date.now() - this.#begun) / 60_000);
    const facts = [
      `- Date: ${new Date(this.#begun).toISOString().slice(0, 10)}`,
      `- Took: ${minutes} minutes on ${availableParallelism()} cores, Node ${process.versions.node}`,
      `- Seed: ${this.#seed} (\`SEED=${this.#seed} npm run prove\` repeats its random inputs)`,
      `- Result: ${tests.length - failed} passed, ${failed} failed`,
    ].join('\n');
    const parts = [...modules].sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1)).map(partOf);
    mkdirSync(dirname(pagePath), { recursive: true });
    writeFileSync(pagePath, `${facts}\n\n${parts.join('\n')}\n`);
    console.log(`\n${facts}\n- Page: ${pagePath}`);
  }
}
