import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { languageDetector } from 'hono/language';
import type { Pengaduan } from 'pengaduan';
import { openApi } from './openapi.js';
import { operations } from './operations/operations.js';
import { problemsIn } from './problem.js';
import { langOf, route, send } from './route.js';

const language = languageDetector({
  order: ['header'],
  supportedLanguages: ['id', 'en'],
  fallbackLanguage: 'id',
  caches: false,
});

/** The routes of all operations. `isEnding`: clients are told to connect anew, to another process. */
export const app = (pengaduan: Pengaduan, isEnding: () => boolean): Hono => {
  const doors = { id: pengaduan.inLanguage('id'), en: pengaduan.inLanguage('en') };
  const routes = new Hono();
  routes.use(language, async (c, next) => {
    await next();
    c.header('Content-Language', langOf(c));
    c.header('Vary', 'Accept-Language');
    if (isEnding()) c.header('Connection', 'close');
  });
  const tooLarge = bodyLimit({
    maxSize: 65_536,
    onError: (c) => send(c, problemsIn(langOf(c)).said('tooLarge', 413)),
  });
  for (const operation of operations) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    routes.on(operation.method, path, tooLarge, route(operation, doors));
  }
  routes.get('/openapi.json', (c) => c.json(openApi(langOf(c))));
  routes.notFound((c) => send(c, problemsIn(langOf(c)).said('noSuchAddress', 404)));
  routes.onError((error, c) => {
    // The message of an error may quote what was sent: only where it happened is said.
    console.error(error.stack?.match(/^ +at .*$/gm)?.join('\n'));
    return send(c, problemsIn(langOf(c)).said('fault', 500));
  });
  return routes;
};
