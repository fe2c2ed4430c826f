/**
 * - `full`: no room for the change; what was saved before is intact.
 * - `corrupt`: what is stored cannot be read or does not match its checksum.
 * - `blocked`: another tab or process holds the storage.
 * - `newer`: written by a newer version of the product than this one.
 * - `unavailable`: there is no storage, or it went away.
 */
const STORAGE_PROBLEMS = ['full', 'corrupt', 'blocked', 'newer', 'unavailable'] as const;
export type StorageProblemKind = (typeof STORAGE_PROBLEMS)[number];

/** Storage could not do what it was asked; the change it was asked for did not happen. */
export class StorageProblem extends Error {
  readonly kind: StorageProblemKind;

  constructor(kind: StorageProblemKind, detail: string, cause?: unknown) {
    super(`Storage ${kind}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = 'StorageProblem';
    this.kind = kind;
  }
}
