// Posts notices to a receiver on this machine that takes some and then falls silent, in a process that collects its
// garbage all the time. Says what became of the notice that nobody answers: a failure, or `waits for ever`.
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { toWebhook } from '@pengaduan/deadlines';

// So many that the compiler has optimized the code of a delivery: until then it keeps more alive than the code asks for.
const answered = 1000;
let asked = 0;
const receiver = createServer((request, response) => {
  request.resume();
  if (++asked <= answered) request.on('end', () => response.end('ok'));
});
await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));

const url = `http://127.0.0.1:${receiver.address().port}/`;
const notify = toWebhook({ url, secret: Buffer.alloc(32), timeoutMs: 500 });
const base = { key: 'ClosedBySystem:1:9', complaint: '1', agency: 'dinas-pupr', zone: 'Asia/Jakarta' };
const notice = { ...base, to: { role: 'coordinator' }, type: 'ClosedBySystem', at: 0, deadline: undefined };
const toldToEnd = new AbortController();
for (let n = 0; n < answered; n++) await notify(notice, toldToEnd.signal)();

const collecting = setInterval(() => globalThis.gc(), 20);
const waitedTooLong = setTimeout(10_000, { left: { type: 'waits for ever' } });
const { left } = await Promise.race([notify(notice, toldToEnd.signal)(), waitedTooLong]);
clearInterval(collecting);
console.log(left.type);
process.exit();
