import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests run against the sources; child processes and packed tarballs run against dist.
const source = (path: string): string => fileURLToPath(new URL(`packages/${path}`, import.meta.url));
const alias = readdirSync(source(''))
  .filter((name) => existsSync(source(`${name}/package.json`)))
  .flatMap((name) => [
    { find: new RegExp(`^@pengaduan/${name}$`), replacement: source(`${name}/src/index.ts`) },
    { find: new RegExp(`^@pengaduan/${name}/testing$`), replacement: source(`${name}/src/testing/index.ts`) },
  ]);

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'docs/test/**/*.test.ts', 'examples/test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
});
