export * from '@pengaduan/journal-eventstoredb';
