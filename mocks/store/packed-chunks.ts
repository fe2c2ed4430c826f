import type { Chunk, Chunks } from './chunks';

/** What each kind of chunk is made of; its name is its place in the packed head. */
const KINDS = {
  text: String,
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f64: Float64Array,
} as const;
type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as Kind[];

interface Head<Meta> {
  readonly meta: Meta;
  readonly parts: readonly (readonly [name: string, kind: Kind, bytes: number])[];
}

const HEAD_LENGTH_BYTES = 4;

/** Chunks as one file: the length of a head in JSON, the head, and the bytes in their order. */
export function packChunks(meta: unknown, chunks: Chunks): Uint8Array<ArrayBuffer> {
  const parts = [...chunks].map(([name, chunk]) => ({ name, chunk, bytes: bytesOf(chunk) }));
  const head: Head<unknown> = {
    meta,
    parts: parts.map(({ name, chunk, bytes }) => [name, kindOf(chunk), bytes.byteLength]),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const all = parts.map(({ bytes }) => bytes);
  const length = all.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const packed = new Uint8Array(HEAD_LENGTH_BYTES + headBytes.byteLength + length);
  new DataView(packed.buffer).setUint32(0, headBytes.byteLength, true);
  let at = HEAD_LENGTH_BYTES;
  for (const bytes of [headBytes, ...all]) {
    packed.set(bytes, at);
    at += bytes.byteLength;
  }
  return packed;
}

/** What `packChunks` packed. Throws for anything else; chunks are new with every call of `chunks`. */
export function unpackChunks(packed: ArrayBuffer): {
  readonly meta: unknown;
  readonly chunks: () => Chunks;
} {
  const headLength = new DataView(packed).getUint32(0, true);
  const start = HEAD_LENGTH_BYTES + headLength;
  const head = new TextDecoder().decode(new Uint8Array(packed, HEAD_LENGTH_BYTES, headLength));
  const { meta, parts } = JSON.parse(head) as Head<unknown>;
  const length = parts.reduce((sum, [, , bytes]) => sum + bytes, 0);
  if (start + length !== packed.byteLength) throw new Error('Packed chunks are not whole');
  return {
    meta,
    chunks: () => {
      const chunks = new Map<string, Chunk>();
      let at = start;
      for (const [name, kind, bytes] of parts) {
        chunks.set(name, chunkFrom(kind, packed.slice(at, at + bytes)));
        at += bytes;
      }
      return chunks;
    },
  };
}

function kindOf(chunk: Chunk): Kind {
  const found = KIND_NAMES.find((kind) => kind !== 'text' && chunk instanceof KINDS[kind]);
  return found ?? 'text';
}

function bytesOf(chunk: Chunk): Uint8Array {
  if (typeof chunk === 'string') return new TextEncoder().encode(chunk);
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

function chunkFrom(kind: Kind, bytes: ArrayBuffer): Chunk {
  return kind === 'text' ? new TextDecoder().decode(bytes) : new KINDS[kind](bytes);
}
