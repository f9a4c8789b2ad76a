export * from '@pengaduan/calendar';
