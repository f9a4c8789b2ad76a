// A report through SOP 112, over HTTP: node dist/client/main.js [URL]
import { handleReport } from './sop-112.js';

const [, , baseUrl = 'http://127.0.0.1:8080'] = process.argv;
const now = Date.now();
for (const line of await handleReport(baseUrl, `${now}`, now)) console.log(line);
