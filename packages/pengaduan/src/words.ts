import type { Localized } from '@pengaduan/core';

export const questionText: Localized = {
  id: 'Ada isian yang tidak sah; perbaiki yang disebut pada `fields`.',
  en: 'Some fields are not valid; correct those that `fields` names.',
};

export const periodBackwardsText: Localized = {
  id: 'akhir periode ada sebelum awalnya; tukar kedua tanggalnya',
  en: 'the period ends before it begins; exchange the two dates',
};

export const dayToComeText: Localized = {
  id: 'hari itu belum tiba; isi hari ini atau sebelumnya',
  en: 'that day has not come yet; give today or an earlier one',
};

export const notANextText: Localized = {
  id: 'isi `next` dari halaman sebelumnya, apa adanya',
  en: 'give the `next` of the page before, as it is',
};

export const policyChangedText = (policy: string): Localized => ({
  id: `Kebijakan ${policy} sudah ada dengan aturan lain; beri aturan baru versi baru.`,
  en: `There is a policy ${policy} with other rules; give the new rules a new version.`,
});

export const notDecreedText = (year: number): Localized => ({
  id: `Hari libur tahun ${year} tidak ada di kalender ini; minta hari kerja yang lebih sedikit, atau perbarui pengaduan.`,
  en: `The holidays of ${year} are not in this calendar; ask for fewer working days, or update pengaduan.`,
});

export const channelTakenText: Localized = {
  id: 'Proses lain sedang mengirim pemberitahuan dari jurnal ini di saluran yang sama; hentikan dulu yang itu, atau beri saluran lain.',
  en: 'Another process is sending notices of this journal on the same channel; end that one first, or give another channel.',
};

export const receiverAwayText: Localized = {
  id: 'Penerima pemberitahuan sedang tidak dapat menerima; sisanya dikirim kemudian.',
  en: 'The receiver of the notices takes none now; the others are sent later.',
};

export const runRefusedText: Localized = {
  id: 'Jam komputer ini di luar tahun 1900 sampai 2199; setel jam itu.',
  en: 'The clock of this computer is outside the years 1900 to 2199; set it.',
};
