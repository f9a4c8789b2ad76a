import { describe, expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';

const commands = [
  '',
  'import',
  'import lapor',
  'import table',
  'evaluate',
  'report',
  'recap',
  'show',
  'apply',
  'due',
  'tick',
  'watch',
  'notices',
  'policy',
  'policy list',
  'policy show',
  'policy check',
  'calendar',
  'calendar add',
  'calendar count',
  'calendar explain',
  'calendar coverage',
  'calendar export',
  'calendar -',
];

describe('the command line', () => {
  it.each(commands)('pengaduan %s --help shows an example, in Indonesian and in English', async (command) => {
    const words = command === '' ? [] : command.split(' ');
    const indonesian = await pengaduan([...words, '--help']);
    expect(indonesian.exit).toBe(0);
    expect(indonesian.err).toBe('');
    expect(indonesian.out).toMatch(/^Pemakaian: pengaduan/);
    expect(indonesian.out).toMatch(/\nContoh:\n {2}\$ .*pengaduan/);
    expect(indonesian.out).not.toMatch(/\b(default|choices|e\.g\.)/);
    const english = await pengaduan([...words, '--help', '--lang', 'en']);
    expect(english.out).toMatch(/^Usage: pengaduan/);
    expect(english.out).toMatch(/\nExample:\n {2}\$ .*pengaduan/);
    expect(english.out).toContain('--lang');
  });

  it.each([
    ['nothing at all', []],
    ['no subcommand', ['calendar']],
    ['an unknown command', ['calender']],
    ['an unknown subcommand', ['calendar', 'ad', '2025-01-01', '1']],
    ['an unknown option', ['calendar', 'add', '2025-01-01', '1', '--weeks', '5']],
    ['a missing argument', ['calendar', 'add', '2025-01-01']],
    ['an argument too many', ['calendar', 'add', '2025-01-01', '1', '2']],
    ['an option without its value', ['calendar', 'add', '2025-01-01', '1', '--week']],
    ['an impossible week', ['calendar', 'add', '2025-01-01', '1', '--week', '7']],
    ['an impossible date', ['calendar', 'coverage', '--known-on', '2025-02-30']],
    ['an unknown language', ['calendar', 'coverage', '--lang', 'fr']],
  ])('%s is wrong use: exit 2, words on standard error only', async (_, args) => {
    const result = await pengaduan(args);
    expect(result.exit).toBe(2);
    expect(result.out).toBe('');
    expect(result.err).toMatch(/--help/);
    expect(result.err).not.toMatch(/^error|\n\s+at /i);
  });

  it.each([
    ['improt log.csv', 'import'],
    ['calendar coverge', 'coverage'],
    ['calendar add 2025-01-01 1 --weeks 5', '--week'],
    ['due --stor x', '--store'],
  ])('pengaduan %s: what was meant is suggested', async (args, meant) => {
    expect((await pengaduan(args)).err).toMatch(
      new RegExp(`^[^\\n]+ Maksud Anda ${meant}\\? Lihat: [^\\n]+\\n$`),
    );
    const english = await pengaduan(`--lang en ${args}`);
    expect(english.err).toMatch(new RegExp(`^[^\\n]+ Did you mean ${meant}\\? See: [^\\n]+\\n$`));
    expect(english.exit).toBe(2);
  });

  it('says in the language asked for what is wrong, and where to read on', async () => {
    const args = 'calendar add 2025-01-01 1 --pekan 5';
    expect((await pengaduan(args)).err).toBe(
      "Opsi '--pekan' tidak dikenal. Lihat: pengaduan calendar add --help\n",
    );
    expect((await pengaduan(`--lang=en ${args}`)).err).toBe(
      "There is no option '--pekan'. See: pengaduan calendar add --help\n",
    );
  });
});
