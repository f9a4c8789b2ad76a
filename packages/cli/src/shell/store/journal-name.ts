/**
 * What a journal on a server is called: the hosts of its address in one order, and its prefix. Nothing else of an address
 * says which journal it is, and neither user nor password goes any further.
 */
export const journalName = (address: string, prefix = ''): string => {
  const [, hosts = ''] = /^[^:]+:\/\/(?:[^@/?]*@)?([^/?]*)/.exec(address.toLowerCase()) ?? [];
  const all = hosts.split(',').map((host) => (host.includes(':') ? host : `${host}:2113`));
  return `esdb://${all.sort().join()}/${prefix}`;
};
