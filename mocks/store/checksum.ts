/**
 * A fast 32-bit checksum (FNV-1a, over whole words and UTF-16 code units where there are such). It
 * finds damage, not forgery. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */

const START = 0x811c9dc5;
const PRIME = 0x01000193;

export function checksumOfText(text: string): number {
  let sum = START;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), PRIME);
  return sum >>> 0;
}

export function checksumOfBytes(bytes: Uint8Array): number {
  let sum = START;
  const whole = bytes.byteOffset % 4 === 0 ? bytes.length >>> 2 : 0;
  const words = new Uint32Array(
    whole === 0 ? new ArrayBuffer(0) : bytes.buffer,
    whole === 0 ? 0 : bytes.byteOffset,
    whole,
  );
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ (words[i] ?? 0), PRIME);
  for (let i = whole << 2; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), PRIME);
  return sum >>> 0;
}
