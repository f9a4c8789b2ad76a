/** A mebibyte in bytes. */
export const mib = 1024 * 1024;

/** The largest file in bytes that holds what people write by hand, 1 MiB: a policy, the name of a store. */
export const smallFile = 1 * mib;

/** The largest Excel file in bytes, 128 MiB: a million reports. */
export const largestWorkbook = 128 * mib;

/** The largest log in bytes, 1 GiB: ten million rows. Whether its rows fit into memory is another question. */
export const largestLog = 1024 * mib;
