// Opens a file at the given instant, together with others.
import { openSqlite } from '@pengaduan/journal-sqlite';

const [file, at] = process.argv.slice(2);
console.log('ready');
while (Date.now() < Number(at)) continue;
const opened = await openSqlite({ file })();
console.log(opened._tag === 'Left' ? opened.left.type : 'opened');
if (opened._tag === 'Right') await opened.right.close();
