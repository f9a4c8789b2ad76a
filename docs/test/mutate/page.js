import { availableParallelism } from 'node:os';
import { packages, packageOf } from './mutants.js';

// Of which there may be some in it.
const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** `packages/core/src/value/due.ts:12:3`, the kind of change and what is written there instead. */
export const placeOf = ({ fileName, location: { start }, mutatorName, replacement }) =>
  `\`${fileName}:${start.line + 1}:${start.column + 1}\` ${mutatorName}: ${code(replacement.replace(/\s+/g, ' '))}`;

const share = (part, whole) => `${Math.floor((100 * part) / whole)} %`;

/** The share of changes of a package that its tests noticed, and how. */
export const countOf = (name, outcomes) => {
  const own = outcomes.filter(({ mutant }) => packageOf(mutant) === name);
  const count = (result) => own.filter((outcome) => outcome.result === result).length;
  const [killed, outOfTime] = [count('killed'), count('out of time')];
  return { tried: own.length, killed, outOfTime, noticed: killed + outOfTime };
};

/** What a run did, as Markdown. */
export const pageOf = ({ outcomes, leftOut, seed, begun }) => {
  const rows = packages.flatMap((name) => {
    const { tried, killed, outOfTime, noticed } = countOf(name, outcomes);
    if (tried === 0) return [];
    return `| ${name} | ${tried} | ${killed} | ${outOfTime} | ${tried - noticed} | ${share(noticed, tried)} |`;
  });
  const survivors = outcomes
    .filter(({ result }) => result === 'survived')
    .map(({ mutant }) => placeOf(mutant));
  const minutes = Math.round((Date.now() - begun) / 60_000);
  return [
    `- Date: ${new Date(begun).toISOString().slice(0, 10)}`,
    `- Took: ${minutes} minutes on ${availableParallelism()} cores, Node ${process.versions.node}`,
    `- Seed: ${seed} (\`SEED=${seed} npm run mutate\` tries the same changes of the same sources)`,
    ...leftOut.map((file) => `- Left out, since it failed without any change: \`${file}\``),
    '',
    '| Package | Tried | Failed a test | Came to no end | Survived | Noticed |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...survivors.sort().map((place) => `- ${place}`),
    '',
  ].join('\n');
};
