import { describe, expect, it } from 'vitest';
import { noticeTypes, noticeText, whatsappLink } from '@pengaduan/deadlines';
import { samples } from './samples.js';

describe('a notice in words', () => {
  it.each([
    [
      'NewDisposition',
      'Laporan 6340753 didisposisikan ke dinas-pupr. Mohon ditanggapi paling lambat 20 Agustus 2025.',
      'Report 6340753 was dispositioned to dinas-pupr. Please respond by 20 August 2025.',
    ],
    [
      'DueSoon',
      'Tenggat tanggapan pertama laporan 6340753 (dinas-pupr) jatuh tempo 20 Agustus 2025.',
      'The first response deadline of report 6340753 (dinas-pupr) is due on 20 August 2025.',
    ],
    [
      'Overdue',
      'Tenggat tanggapan pertama laporan 6340753 (dinas-pupr) terlewati: jatuh tempo 20 Agustus 2025.',
      'The first response deadline of report 6340753 (dinas-pupr) was missed: it was due on 20 August 2025.',
    ],
    [
      'Correction',
      'Ralat: tenggat tanggapan pertama laporan 6340753 (dinas-pupr) ternyata tidak terlewati.',
      'Correction: the first response deadline of report 6340753 (dinas-pupr) was not missed after all.',
    ],
    [
      'ClosedBySystem',
      'Laporan 6340753 (dinas-pupr) selesai otomatis: tidak ada tanggapan balik dari pelapor sampai 20 Agustus 2025.',
      'Report 6340753 (dinas-pupr) was closed by the system: the reporter did not reply until 20 August 2025.',
    ],
    [
      'ForwardedToOmbudsman',
      'Laporan 6340753 (dinas-pupr) diteruskan ke Ombudsman RI: tidak ditindaklanjuti sampai 20 Agustus 2025.',
      'Report 6340753 (dinas-pupr) was forwarded to the Ombudsman: it was not followed up until 20 August 2025.',
    ],
    [
      'OmbudsmanEligibilityReached',
      'Pelapor laporan 6340753 (dinas-pupr) dapat mengadu ke Ombudsman RI: tidak ditindaklanjuti sampai 20 Agustus 2025.',
      'The reporter of report 6340753 (dinas-pupr) may go to the Ombudsman: it was not followed up until 20 August 2025.',
    ],
    [
      'Digest',
      '*dinas-pupr*, 5 Agustus 2025\n*Baru sejak 4 Agustus 2025: 1*\n- 6340753',
      '*dinas-pupr*, 5 August 2025\n*New since 4 August 2025: 1*\n- 6340753',
    ],
  ] as const)('%s says complaint, agency and day', (type, id, en) => {
    expect(noticeText(samples[type], 'id')).toBe(id);
    expect(noticeText(samples[type], 'en')).toBe(en);
  });
  it('says no more than is known', () => {
    const { ForwardedToOmbudsman, NewDisposition, Overdue } = samples;
    const bare = { agency: undefined };
    expect(noticeText({ ...NewDisposition, respondBy: undefined }, 'id')).toBe(
      'Laporan 6340753 didisposisikan ke dinas-pupr.',
    );
    expect(noticeText({ ...ForwardedToOmbudsman, deadline: undefined }, 'id')).toBe(
      'Laporan 6340753 (dinas-pupr) diteruskan ke Ombudsman RI.',
    );
    expect(noticeText({ ...Overdue, ...bare }, 'en')).toBe(
      'The first response deadline of report 6340753 was missed: it was due on 20 August 2025.',
    );
  });
  it('has a sample of every type above', () => expect(Object.keys(samples)).toEqual([...noticeTypes]));
});

describe('the WhatsApp link', () => {
  it('opens with exactly the text typed in, whatever stands in it', () => {
    for (const text of [noticeText(samples.DueSoon, 'id'), 'Tenggat & "hari" #1 + 2? é\nbaris dua']) {
      const link = new URL(whatsappLink(text));
      expect(link.origin + link.pathname).toBe('https://wa.me/');
      expect(link.searchParams.get('text')).toBe(text);
    }
  });
});
