// Opens a file at the given instant, together with others.
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';

const [file, at] = process.argv.slice(2);
console.log('ready');
while (Date.now() < Number(at)) continue;
const opened = await outcome(openSqlite({ file }));
console.log(opened.ok ? 'opened' : opened.failure.type);
if (opened.ok) await opened.value.close();
