import type { Localized } from '../shell/words/lang.js';

export const help = {
  recap: {
    id: 'Rekap bulanan setiap OPD untuk dikirim: angka, daftar laporan di baliknya, dan definisinya.',
    en: 'The recap of each agency by month, to be sent: numbers, the reports behind them, and definitions.',
  },
  out: {
    id: 'berkas baru: .xlsx dengan ketiga lembarnya, atau .csv dengan angka setiap OPD setiap bulan, tanpa jumlah',
    en: 'a new file: .xlsx with all three sheets, or .csv with the numbers of each agency in each month, without totals',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan recap --month 2025-03 --out rekap.xlsx --store tahun.db'];
