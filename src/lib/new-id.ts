import { serverNow } from './server-clock';

/** A new id for a record that the outbox may create, or an idempotency key. */
export const newId = (): string => newIdAt(serverNow());

/**
 * A new UUID of version 7 (RFC 9562): its first 48 bits are the moment (epoch milliseconds), so that
 * records made one after the other also sort so.
 */
export function newIdAt(nowMs: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(nowMs / 2 ** 32));
  view.setUint32(2, nowMs % 2 ** 32);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
