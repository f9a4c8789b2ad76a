import type { Zone } from '@pengaduan/calendar';
import {
  decodeCommand,
  describeInvalid,
  formatInstant,
  type Command,
  type Instant,
  type Invalid,
  type Kind,
} from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Lang } from '@pengaduan/calendar';
import type { UnreadableCell } from '../lists/result.js';
import { instantOf, readLocalTime, secondOf } from '../shell/local-time.js';
import type { NameIds } from '../shell/names/name-ids.js';
import { trackingIdOf } from '../shell/tracking-id.js';
import type { Column } from './columns.js';
import { stageOfStatus } from './status.js';
import { expectedOf } from './words.js';

/** What the rows of an export are read with. */
export interface ExportContext {
  readonly exportedAt: Instant;
  readonly zone: Zone;
  readonly lang: Lang;
  readonly names: NameIds;
}

/** The text of a cell of a row, by its column; empty where there is none. */
export type CellOf = (column: Column) => string;

const kinds: Readonly<Record<string, Kind>> = {
  pengaduan: 'complaint',
  aspirasi: 'aspiration',
  'permintaan informasi': 'information_request',
};

/** The column that a field of the command comes from. */
const columnOf = (field: string): Column => {
  switch (field) {
    case 'kind':
    case 'classification':
      return 'Klasifikasi Laporan';
    case 'category':
      return 'Kategori';
    case 'channel':
      return 'Sumber Laporan';
    case 'agency':
      return 'Instansi Terdisposisi';
    case 'rating':
      return 'Rating';
    case 'receivedAt':
      return 'Tanggal Laporan Masuk';
    default:
      return 'Tracking ID';
  }
};

const receivedAtOf = (cell: CellOf, zone: Zone): Instant | Column => {
  const date = readLocalTime(cell('Tanggal Laporan Masuk'));
  if (date === undefined) return 'Tanggal Laporan Masuk';
  const time = cell('Waktu Laporan Masuk');
  const second = time === '' ? (date.second ?? 0) : secondOf(time);
  return second === undefined ? 'Waktu Laporan Masuk' : instantOf(date.day, second, zone);
};

const ratingOf = (text: string): { readonly rating?: number | string } =>
  text === '' || text === '-' ? {} : { rating: /^[1-5]$/.test(text) ? Number(text) : text };

type Read = Either<UnreadableCell, Command>;

/**
 * How a report stood by its row: an observation as of the export's time, whose id is that of the time, so that the same
 * export is known again. Error: the first cell that cannot be read.
 */
export const reportOfRow = (cell: CellOf, { exportedAt, zone, lang, names }: ExportContext): Read => {
  const unreadable = (column: Column, own = expectedOf(column, lang)): Read =>
    left({ type: 'UnreadableCell', column, expected: own });
  const complaint = trackingIdOf(cell('Tracking ID'));
  if (complaint === undefined) return unreadable('Tracking ID');
  const stage = stageOfStatus(cell('Status Laporan'));
  if (stage === undefined) return unreadable('Status Laporan');
  const kind = kinds[cell('Klasifikasi Laporan').toLowerCase()];
  if (kind === undefined) return unreadable('Klasifikasi Laporan');
  const receivedAt = receivedAtOf(cell, zone);
  if (typeof receivedAt === 'string') return unreadable(receivedAt);

  const isAtAgency = stage === 'Dispositioned' || stage === 'InProcess' || stage === 'Closed';
  const hidden = cell('Tipe Laporan (Anonim/Rahasia)').toLowerCase();
  const idOf = (column: Column): string => names.idOf(cell(column)) || '-';
  const at = formatInstant(exportedAt);
  const read = decodeCommand({
    command: 'ObserveStanding',
    id: `lapor/${at}`,
    complaint,
    at,
    by: { role: 'coordinator', id: 'lapor' },
    receivedAt: formatInstant(receivedAt),
    kind,
    category: idOf('Kategori'),
    channel: idOf('Sumber Laporan'),
    anonymous: hidden.includes('anonim'),
    confidential: hidden.includes('rahasia'),
    stage,
    ...(isAtAgency && cell('Instansi Terdisposisi') !== '' ? { agency: idOf('Instansi Terdisposisi') } : {}),
    // A complaint may be with or without supervisory content: the export does not say which.
    ...(isAtAgency && kind !== 'complaint' ? { classification: kind } : {}),
    ...(stage === 'Closed' ? ratingOf(cell('Rating')) : {}),
    externalIds: { lapor: complaint },
  });
  if (!isLeft(read)) return right(read.right);
  const [first] = read.left;
  if (first === undefined) throw new Error('a command was refused without naming a field');
  return unreadable(columnOf(first.field), describe(first, lang));
};

const describe = (invalid: Invalid, lang: Lang): string => describeInvalid({ ...invalid, field: '' }, lang);
