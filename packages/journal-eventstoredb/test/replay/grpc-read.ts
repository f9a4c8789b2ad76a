import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { identifier } from '../server/responses.js';

type Fields = Record<string, unknown>;
const empty = () => new shared.Empty();

const streamOptions = ({ name, from }: Fields) => {
  const options = new streams.ReadReq.Options.StreamOptions();
  if (name !== undefined) options.setStreamIdentifier(identifier(name as string));
  if (from === 'start') options.setStart(empty());
  else if (from === 'end') options.setEnd(empty());
  else if (from !== undefined) options.setRevision((from as bigint).toString());
  return options;
};

const allOptions = ({ from }: Fields) => {
  const options = new streams.ReadReq.Options.AllOptions();
  if (from === 'start') return options.setStart(empty());
  if (from === 'end') return options.setEnd(empty());
  if (from === undefined) return options;
  const { commit, prepare } = from as Fields;
  const position = new streams.ReadReq.Options.Position();
  position.setCommitPosition(String(commit)).setPreparePosition(String(prepare));
  return options.setPosition(position);
};

const filterOptions = ({ on, prefixes, regex, max, checkpointInterval = 1 }: Fields) => {
  const expression = new streams.ReadReq.Options.FilterOptions.Expression();
  if (prefixes !== undefined) expression.setPrefixList(prefixes as Array<string>);
  if (regex !== undefined) expression.setRegex(regex as string);
  const options = new streams.ReadReq.Options.FilterOptions();
  if (on === 'stream') options.setStreamIdentifier(expression);
  else options.setEventType(expression);
  if (max === undefined) options.setCount(empty());
  else options.setMax(max as number);
  return options.setCheckpointintervalmultiplier(checkpointInterval as number);
};

const uuidOption = (uuid: unknown) => {
  const option = new streams.ReadReq.Options.UUIDOption();
  return uuid === 'structured' ? option.setStructured(empty()) : option.setString(empty());
};

export const readRequestOf = (request: Fields): ReadReq => {
  const read = new streams.ReadReq();
  if (request['omitOptions'] === true) return read;
  const options = new streams.ReadReq.Options();
  if (request['stream'] !== undefined) options.setStream(streamOptions(request['stream'] as Fields));
  if (request['all'] !== undefined) options.setAll(allOptions(request['all'] as Fields));
  if (request['direction'] === 'backwards')
    options.setReadDirection(streams.ReadReq.Options.ReadDirection.BACKWARDS);
  if (request['count'] !== undefined) options.setCount((request['count'] as number).toString());
  if (request['subscription'] === true)
    options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  options.setResolveLinks(request['resolveLinks'] === true);
  if (request['filter'] !== undefined) options.setFilter(filterOptions(request['filter'] as Fields));
  else if (request['omitFilter'] !== true) options.setNoFilter(empty());
  if (request['uuid'] !== null) options.setUuidOption(uuidOption(request['uuid']));
  if (request['compatibility'] !== undefined) {
    const control = new streams.ReadReq.Options.ControlOption();
    options.setControlOption(control.setCompatibility(request['compatibility'] as number));
  }
  return read.setOptions(options);
};
