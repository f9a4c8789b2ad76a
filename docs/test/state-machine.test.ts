import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bucketLabels, bucketOf, stageLabels, stageNames, step } from '@pengaduan/core';
import { at, contextUnder, live, permissive, commandCases } from '@pengaduan/core/testing';
import { expect, it } from 'vitest';
import { root } from './checkout.js';

const context = contextUnder(permissive);

/** Every way from a stage to another (or back to itself, when only marks change), found by running the rules. */
const drawn = (): ReadonlyArray<string> => {
  const arrows = new Map<string, Set<string>>([['[*] --> Received', new Set(['ReceiveComplaint'])]]);
  for (const { stage, type, command } of commandCases) {
    const done = step(context, live(context, at[stage]), command);
    if (done._tag === 'Left' || done.right.state._tag === 'None') continue;
    const after = done.right.state.value.stage.name;
    if (after === stage) continue;
    const arrow = `${stage} --> ${after}`;
    arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(type));
  }
  return [...arrows].map(([arrow, commands]) => `  ${arrow}: ${[...commands].join(', ')}`);
};

const page = readFileSync(join(root, 'docs/state-machine.md'), 'utf8');

it('docs/state-machine.md is the machine that the code runs', () => {
  const [, picture = ''] = /```mermaid\nstateDiagram-v2\n([\s\S]*?)\n```/.exec(page) ?? [];
  expect(picture.split('\n')).toEqual(drawn());
});

it('its table has every stage, with its label and its bucket', () => {
  const rows = [...page.matchAll(/^\| `(\w+)`\s*\| (.*?)\s*\| (.*?)\s*\| .*?\|$/gm)].map(
    ([, stage, label, bucket]) => [stage, label, bucket],
  );
  expect(rows).toEqual(
    stageNames.map((stage) => [stage, stageLabels[stage].id, bucketLabels[bucketOf[stage]].id]),
  );
});
