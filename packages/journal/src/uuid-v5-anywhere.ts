import { v5 } from 'uuid';

/** The UUID of version 5 of a name in UTF-8 (RFC 9562, section 5.5), with nothing but JavaScript (ADR 26). */
export const uuidV5 = (name: string, namespace: Uint8Array): string => v5(name, namespace);
