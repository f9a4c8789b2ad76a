import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { signatureOf } from '@pengaduan/deadlines';

it('the signature of a webhook is the HMAC that Node makes, of any secret and body', () =>
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.string(),
      fc.nat(),
      fc.string({ unit: 'binary' }),
      (secret, id, seconds, body) => {
        const mac = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
        expect(signatureOf(secret, id, seconds, body)).toBe(`v1,${mac}`);
      },
    ),
  ));
