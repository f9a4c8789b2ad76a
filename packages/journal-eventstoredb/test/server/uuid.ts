import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';

const hex = (value: bigint): string => BigInt.asUintN(64, value).toString(16).padStart(16, '0');
const high = (id: string): bigint => BigInt.asIntN(64, BigInt(`0x${id.replaceAll('-', '').slice(0, 16)}`));
const low = (id: string): bigint => BigInt.asIntN(64, BigInt(`0x${id.replaceAll('-', '').slice(16)}`));

export const readUuid = (uuid: UUID | undefined): string => {
  const parts = uuid?.getStructured();
  if (parts === undefined) return (uuid?.getString() ?? '').toLowerCase();
  const all = hex(BigInt(parts.getMostSignificantBits())) + hex(BigInt(parts.getLeastSignificantBits()));
  return all.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const writeUuid = (id: string, structured: boolean): UUID => {
  if (!structured) return new shared.UUID().setString(id);
  const parts = new shared.UUID.Structured();
  parts.setMostSignificantBits(high(id).toString());
  parts.setLeastSignificantBits(low(id).toString());
  return new shared.UUID().setStructured(parts);
};
