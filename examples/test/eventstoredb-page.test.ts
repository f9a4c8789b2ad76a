import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../docs/test/checkout.js';

const read = (file: string): string => readFileSync(join(root, 'examples/eventstoredb', file), 'utf8');
const page = read('README.md');
const published = (file: string): ReadonlyArray<string> =>
  [...read(file).matchAll(/- '127\.0\.0\.1:(\d+):2113'/g)].map(([, port = '']) => port);

// As a shell would give them: nothing in them is a name of ours or a secret.
const strings = [
  ...new Set([...page.matchAll(/esdb(\+discover)?:\/\/[^\s'"`]+/g)].map(([string]) => string)),
].map((string) => string.replace('$PASSWORD', '0123456789abcdef'));

// The client reads the certificate as soon as it is given the string.
const place = mkdtempSync(join(tmpdir(), 'pengaduan-page-'));
afterAll(() => rmSync(place, { recursive: true }));
const certificate = join(place, 'certs/ca/ca.crt');
mkdirSync(dirname(certificate), { recursive: true });
writeFileSync(certificate, 'a certificate');

it('the page shows a connection string for one node and for three', () => {
  expect(strings.map((string) => string.split('@').at(-1)?.split('?')[0])).toEqual([
    'esdb://127.0.0.1:2113',
    'localhost:2111,localhost:2112,localhost:2113',
  ]);
});

describe.each(strings)('the connection string %s', (string) => {
  it('is one that the adapter takes', async () => {
    const opened = await openEventStoreDb({
      connectionString: string.replace('certs/ca/ca.crt', certificate),
    })();
    expect(opened).toMatchObject({ _tag: 'Right' });
    if (opened._tag === 'Right') await opened.right.close();
  });

  it('names the ports that its compose file publishes, and speaks as its nodes do', () => {
    const secure = !string.includes('tls=false');
    const file = secure ? 'compose.cluster.yaml' : 'compose.yaml';
    const ports = [...string.matchAll(/(?:localhost|127\.0\.0\.1):(\d+)/g)].map(([, port]) => port);
    expect(published(file)).toEqual(ports);
    expect(read(file).includes("EVENTSTORE_INSECURE: 'true'")).toBe(!secure);
  });
});

it('each node of the three has the certificate of its own address, and seeds that are the other two', () => {
  const cluster = read('compose.cluster.yaml');
  const addresses = [...cluster.matchAll(/certify -out (\w+) -ip-addresses 127\.0\.0\.1,(\S+)/g)];
  expect(addresses).toHaveLength(3);
  for (const [, node = '', address = ''] of addresses) {
    const service = cluster.split(`\n  ${node}:\n`)[1]?.split('\n\n')[0] ?? '';
    expect(service).toContain(`./certs/${node}:/certs/node:ro`);
    expect(service).toContain(`EVENTSTORE_REPLICATION_IP: ${address}\n`);
    expect(service).toContain(`ipv4_address: ${address}\n`);
    const seeds = addresses.flatMap(([, , other = '']) => (other === address ? [] : [`${other}:2113`]));
    expect(service).toContain(`EVENTSTORE_GOSSIP_SEED: ${seeds.join(',')}\n`);
    const port = /- '127\.0\.0\.1:(\d+):2113'/.exec(service)?.[1];
    expect(service).toContain(`EVENTSTORE_ADVERTISE_NODE_PORT_TO_CLIENT_AS: '${port}'`);
  }
});

it('the access list is one event of the settings, and lets the group do what the adapter does', () => {
  const [event, ...more] = JSON.parse(read('default-acl.json')) as Array<{ data: object }>;
  expect(more).toEqual([]);
  const group = expect.arrayContaining(['complaints', '$admins']) as unknown;
  expect(event?.data).toMatchObject({
    $userStreamAcl: { $r: group, $w: group, $mr: group, $mw: group },
    $systemStreamAcl: { $r: group, $w: ['$admins'] },
  });
});
