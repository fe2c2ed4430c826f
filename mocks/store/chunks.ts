export type Chunk = string | Uint8Array | Uint16Array | Uint32Array | Float64Array;
/** Columns and orders of the row index, by name. */
export type Chunks = ReadonlyMap<string, Chunk>;
