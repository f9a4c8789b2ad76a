/** A mebibyte in bytes. */
export const mib = 1024 * 1024;

/** The largest file in bytes that holds what people write by hand, 1 MiB: a policy, the name of a store. */
export const smallFile = 1 * mib;

/** The largest Excel file in bytes, 128 MiB: a million reports. */
export const largestWorkbook = 128 * mib;

/** The largest table of reports in bytes, 256 MiB. */
export const largestTable = 256 * mib;
