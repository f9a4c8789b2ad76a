import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';

/** Says, as the real server does, that there is a batch path: a client without credentials per call uses it. */
export const supportedMethods = (): SupportedMethods => {
  const service = 'event_store.client.streams.streams';
  const methods = ['read', 'append', 'delete', 'tombstone', 'batchappend'].map((name) =>
    new features.SupportedMethod().setServiceName(service).setMethodName(name),
  );
  return new features.SupportedMethods().setMethodsList(methods).setEventStoreServerVersion('23.10.6');
};
