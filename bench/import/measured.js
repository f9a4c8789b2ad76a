// @ts-check
// Imports a log by the command line of a checkout, and prints what that cost.
import { quietly } from './quietly.js';

const [checkout = '', log = '', store = '', ...options] = process.argv.slice(2);
const [start, cpu] = [performance.now(), process.cpuUsage()];
await quietly(checkout, ['import', log, '--store', store, ...options]);
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    wall: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);
