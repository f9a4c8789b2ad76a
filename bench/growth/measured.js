// @ts-check
// Does one piece in this process, and prints what that cost.
import { pieces } from './pieces.js';

const [name = '', place = ''] = process.argv.slice(2);
const work = await pieces[name]?.begin(JSON.parse(place));
if (work === undefined) throw new Error(`no piece ${name}`);
const cpu = process.cpuUsage();
const units = await work();
const { user, system } = process.cpuUsage(cpu);
const memory = process.resourceUsage().maxRSS / 1024;
// What a piece has opened ends with the process.
process.stdout.write(JSON.stringify({ each: (user + system) / units, memory }), () => process.exit());
