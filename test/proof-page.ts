import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative } from 'node:path';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

/** Where `npm run prove` leaves what it did; `npm run prove:keep` takes it over into docs/proof.md. */
const pagePath = 'node_modules/.cache/proof.md';

const lineOf = (test: TestCase): string => {
  const { inputs } = test.meta();
  const seconds = Math.round((test.diagnostic()?.duration ?? 0) / 1000);
  const did = [...(inputs === undefined ? [] : [`${inputs} inputs`]), `${seconds} s`].join(', ');
  return `- ${test.ok() ? '' : '**failed** '}${test.fullName.replaceAll(' > ', ' ')} (${did})`;
};

const partOf = (module: TestModule): string => {
  const file = relative(process.cwd(), module.moduleId);
  return [`### ${file}`, '', ...[...module.children.allTests()].map(lineOf)].join('\n');
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
    writeFileSync(pagePath, `${[facts, ...parts].join('\n\n')}\n`);
    console.log(`\n${facts}\n- Page: ${pagePath}`);
  }
}
