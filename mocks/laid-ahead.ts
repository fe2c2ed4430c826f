import { HOUR_MS } from '@/lib/spans';
import { packChunks, unpackChunks } from './store/packed-chunks';
import type { Chunks } from './store/chunks';
import type { StoreIdentity } from './store/store';

/** Name of the file at the root of a build; not under a hash, as it is made after the build. */
export const LAID_AHEAD_FILE = 'laid-rows.bin';

/** How long after it was laid a world may still begin, ms; an older one is laid anew. */
export const LAID_AHEAD_FOR_MS = 6 * HOUR_MS;

/**
 * Columns of all rows of the usual world, laid around the moment of the build. A browser that opens
 * the build soon after begins with that very world, as if it had laid it then (Architecture, §2:
 * rows are data of the server, made by the same code); whoever comes later lays one of its own.
 */
export interface LaidAhead {
  readonly identity: StoreIdentity;
  /** New with every call: the store changes them. */
  readonly columns: () => Chunks;
}

/** Of which code and which world the rows are. */
interface Meta {
  readonly identity: StoreIdentity;
  readonly rowVersion: number;
  /** File name of the server's script, with its hash: another build may make another world. */
  readonly script: string;
}

/** The last part of a script's address, by which a build is known. */
export const scriptNameOf = (pathname: string): string => pathname.split('/').at(-1) ?? '';

/** The file of a world's rows. */
export function packLaidAhead(meta: Meta, columns: Chunks): Uint8Array<ArrayBuffer> {
  return packChunks(meta, columns);
}

/**
 * What the file holds; null where it is of other rows than these, of another build (a server may
 * outlive the deployment that it came with, a cache the file), damaged, or too old by now.
 */
export function readLaidAhead(
  file: ArrayBuffer,
  { rowVersion, script, nowMs }: Omit<Meta, 'identity'> & { readonly nowMs: number },
): LaidAhead | null {
  try {
    const { meta, chunks } = unpackChunks(file);
    const { identity, ...made } = meta as Meta;
    const ageMs = nowMs - Number(identity['laidAtMs']);
    if (made.rowVersion !== rowVersion || made.script !== script) return null;
    if (!(ageMs >= 0 && ageMs < LAID_AHEAD_FOR_MS)) return null;
    return { identity, columns: chunks };
  } catch {
    // A static host may answer with its page instead: rows are laid here then, as without a file.
    return null;
  }
}
