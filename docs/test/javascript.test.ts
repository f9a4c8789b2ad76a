import { transform } from 'esbuild';
import { expect, it } from 'vitest';
import { markdownFiles } from './checkout.js';
import { fencesOf } from './markdown.js';

it('every program that is marked as js is JavaScript, which Node runs as it stands', async () => {
  const programs = markdownFiles.flatMap((page) =>
    fencesOf(page)
      .filter(({ info: [kind] }) => kind === 'js')
      .map(({ code }) => ({ page, code })),
  );
  expect(programs.length).toBeGreaterThan(10);
  const wrong = await Promise.all(
    programs.map(({ page, code }) =>
      transform(code, { loader: 'js', format: 'esm' }).then(
        () => [],
        (error: unknown) => [`${page}: ${String(error)}`],
      ),
    ),
  );
  expect(wrong.flat()).toEqual([]);
});
