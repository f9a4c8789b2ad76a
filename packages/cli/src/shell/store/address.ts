import { left, right, type Either } from 'fp-ts/lib/Either.js';

/** What is wrong with the address of a store: it is of another protocol, it has no form, or a setting is not known. */
export type AddressProblem = 'protocol' | 'form' | 'setting';

/** Whether the name of a store is an address, or was meant to be one: then it is no name of a file. */
export const isAddress = (name: string): boolean =>
  /^[a-z][a-z\d+.-]*:\/\//i.test(name) || /^(esdb|kurrentdb)(\+discover)?:/i.test(name);

const host = String.raw`[\w.-]+(?::\d{1,5})?`;
// User and password stand there percent-encoded, so that neither holds `:`, `/`, `@` or `?`.
const form = new RegExp(
  String.raw`^(?:esdb|kurrentdb)(\+discover)?://(?:([^\s:/?@]+):([^\s:/?@]+)@)?(${host}(?:,${host})*)/?(?:\?(.*))?$`,
  'i',
);

// https://docs.kurrent.io/clients/grpc/getting-started.html#connection-string. Of one that it does not know, and of
// tlsVerifyCert=false, the driver warns on the console with the whole address, password included.
const settings: Readonly<Record<string, RegExp>> = {
  tls: /^(true|false)$/,
  tlsverifycert: /^true$/,
  tlscafile: /./,
  usercertfile: /./,
  userkeyfile: /./,
  connectionname: /./,
  nodepreference: /^(leader|follower|random|readonlyreplica)$/i,
  maxdiscoverattempts: /^\d+$/,
  discoveryinterval: /^\d+$/,
  gossiptimeout: /^\d+$/,
  defaultdeadline: /^\d+$/,
  keepaliveinterval: /^-?\d+$/,
  keepalivetimeout: /^-?\d+$/,
  throwonappendfailure: /^(true|false)$/,
};

const isSetting = (text: string): boolean => {
  const [key = '', value = '', ...more] = text.split('=');
  return more.length === 0 && settings[key.toLowerCase()]?.test(value) === true;
};

const isEncoded = (text: string): boolean => {
  try {
    return decodeURIComponent(text) !== '';
  } catch {
    return false;
  }
};

const isPort = (one: string): boolean => {
  const [, port] = one.split(':');
  return port === undefined || (Number(port) > 0 && Number(port) < 65_536);
};

/**
 * Reads the address of an EventStoreDB and gives it as the driver takes it; `kurrentdb://` is its new name for the same
 * protocol. What the driver would misread (a second `:` cuts the password off) or say aloud is a problem.
 */
export const addressOf = (text: string): Either<AddressProblem, string> => {
  if (!/^(esdb|kurrentdb)(\+discover)?:/i.test(text)) return left('protocol');
  const [, discover = '', user, password, hosts = '', query] = form.exec(text) ?? [];
  const given = query === undefined ? [] : query.split('&');
  if (hosts === '' || !hosts.split(',').every(isPort)) return left('form');
  if (![user, password].every((one) => one === undefined || isEncoded(one))) return left('form');
  if (!given.every(isSetting)) return left('setting');
  // Over TLS every append is sent with a user.
  if (user === undefined && !given.some((one) => /^tls=false$/i.test(one))) return left('form');
  return right(text.replace(/^[^:]*/, `esdb${discover.toLowerCase()}`));
};
