export { main, type AfterCommand } from './main.js';
