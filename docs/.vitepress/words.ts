// The words of the site around Indonesian pages.
import type { DefaultTheme } from 'vitepress';

export const inIndonesian: DefaultTheme.Config = {
  outline: { level: [2, 3], label: 'Di halaman ini' },
  docFooter: { prev: 'Sebelumnya', next: 'Berikutnya' },
  returnToTopLabel: 'Ke atas',
  sidebarMenuLabel: 'Daftar isi',
  darkModeSwitchLabel: 'Tampilan',
  langMenuLabel: 'Ganti bahasa',
};

export const searchInIndonesian = {
  translations: {
    button: { buttonText: 'Cari', buttonAriaLabel: 'Cari' },
    modal: {
      noResultsText: 'Tidak ditemukan:',
      resetButtonTitle: 'Hapus',
      footer: { selectText: 'pilih', navigateText: 'pindah', closeText: 'tutup' },
    },
  },
};
