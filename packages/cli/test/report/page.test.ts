import { at } from '@pengaduan/core/testing';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { markup, sourceOf } from '../../src/report/markup.js';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { reportPage, rowsOf, textOf } from './report-page.js';

const file = temporaryStores()();
const hostile = '<img src=x onerror="alert(1)">&amp;\'';
beforeAll(() => applyCommands(file, ...forComplaint('1', at.Dispositioned), ...forComplaint('2', at.Closed)));
const asked = ['--store', file, '--year', '2025'];

describe('a text that is put into the page', () => {
  it('stands there as it is read, and makes no element and no attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const root = parse(sourceOf(markup`<p title="${text}">${text}</p>`));
        const found = root.querySelector('p');
        expect(root.querySelectorAll('*').length).toBe(1);
        expect(Object.keys(found?.attributes ?? {})).toEqual(['title']);
        expect(found?.getAttribute('title')).toBe(text);
        expect(found?.text).toBe(text);
      }),
    );
  });
});

describe('the page', () => {
  it('needs nothing else: no script, no address, nothing to load', async () => {
    const { text, root } = await reportPage([...asked, '--office', hostile, '--signed-by', hostile, hostile]);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import/i);
    expect(
      root
        .querySelectorAll('*')
        .flatMap((element) => Object.keys(element.attributes))
        .filter((name) => /^on|src|href/.test(name)),
    ).toEqual([]);
  });
  it('begins with who wrote it, the language and the two numbers', async () => {
    const { text, root } = await reportPage(asked);
    expect(text).toMatch(/^<!doctype html>\n<!-- pengaduan report -->\n<html lang="id">/);
    expect(root.querySelector('main dl')?.classNames).toBe('numbers');
  });
  it('shows each chart with its table, and names it for who does not see it', async () => {
    const { root } = await reportPage(asked);
    const charts = root.querySelectorAll('svg');
    expect(charts.length).toBe(3);
    for (const chart of charts) {
      expect(chart.getAttribute('role')).toBe('img');
      expect(chart.getAttribute('aria-label')).not.toBe('');
      expect(chart.parentNode?.nextElementSibling?.querySelector('table')).toBeTruthy();
    }
  });
  it('holds the lines of the office and of who signs, as they were given', async () => {
    const page = await reportPage([
      ...asked,
      '--office',
      'Kabupaten',
      hostile,
      '--signed-by',
      'Kepala',
      'Nama',
    ]);
    expect(page.root.querySelectorAll('.office p').map((line) => line.text)).toEqual(['Kabupaten', hostile]);
    expect(textOf(page, '.signature')).toMatch(/Kepala\s+Nama/);
    const without = await reportPage(asked);
    expect(without.root.querySelectorAll('.office, .signature')).toEqual([]);
  });
  it('has the place and the date above who signs, and lines to write on where something is left out', async () => {
    const linesOf = async (...args: ReadonlyArray<string>) =>
      (await reportPage([...asked, ...args])).root
        .querySelectorAll('.signature p')
        .map((line) => line.text + (line.querySelector('.blank')?.getAttribute('aria-label') ?? ''));
    const signed = ['--signed-by', 'Kepala Dinas', 'Dra. Nama', 'NIP 1'];
    expect(await linesOf(...signed, '--place', 'Bangkalan')).toEqual([
      ...['Bangkalan, 24 November 2026', 'Kepala Dinas', '', 'Dra. Nama', 'NIP 1'],
    ]);
    expect(await linesOf('--signed-by', 'Kepala Dinas')).toEqual([
      ...[', 24 November 2026Tempat', 'Kepala Dinas', '', 'Nama'],
    ]);
    const nobody = await pengaduan(['report', ...asked, '--out', 'x.html', '--place', 'Bangkalan']);
    expect(nobody).toMatchObject({ exit: 2, err: expect.stringContaining('--signed-by') as string });
  });
  it.each([
    ['id', 'Persentase tindak lanjut', 'tidak berlaku', 'Definisi dan sumber'],
    ['en', 'Follow-up percentage', 'not applicable', 'Definitions and sources'],
  ])('speaks %s', async (lang, ...words) => {
    const page = await reportPage([
      '--store',
      file,
      '--year',
      '2024',
      '--as-of',
      '2024-12-31',
      '--lang',
      lang,
    ]);
    for (const word of words) expect(page.root.text).toContain(word);
    expect(textOf(page, '#follow-up .main')).toBe(words[1]);
    expect(rowsOf(page, 'oldest')).toEqual([]);
  });
  it('is not written where no period, two of them or no file is named', async () => {
    for (const args of [
      'report --year 2025',
      'report --out x.html',
      'report --year 2025 --month 2025-01 --out x',
    ]) {
      expect(await pengaduan(`${args} --store ${file}`)).toMatchObject({ exit: 2, out: '' });
    }
  });
  it('tells why a file was not written', async () => {
    const result = await pengaduan(['report', ...asked, '--out', 'x.html', '--lang', 'en']);
    expect(result).toMatchObject({ exit: 1, out: '' });
    expect(result.err).toMatch(/^x\.html: the file cannot be written \(EROFS\)/);
  });
});
