export * from '@pengaduan/journal';
