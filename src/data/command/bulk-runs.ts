import type { BulkAction, BulkResult } from '@/contract/bulk';
import type { Problem } from '@/contract/problem';
import { createListeners } from '@/lib/listeners';

/** What is done to many cases; `revert` takes back what an earlier run did. */
export type BulkKind = BulkAction['type'] | 'revert';

/** One command on many cases, as far as it has come. It is one entry of the outbox. */
export interface BulkRun {
  readonly id: string;
  readonly kind: BulkKind;
  /** Of the outbox; null until its first part is sent. */
  readonly entryId: string | null;
  /** Whose it is; nobody else in this tab sees it. */
  readonly ownerId: string;
  readonly total: number;
  readonly results: readonly BulkResult[];
  readonly state: 'running' | 'ended' | 'failed';
  /** Why the rest was not done: called off by the person, or refused as a whole. */
  readonly isCancelled: boolean;
  readonly problem: Problem | null;
  /** How it ended has been said; it is kept for its undo. */
  readonly isTold: boolean;
}

/** Runs that are remembered; an older one can no longer be undone as a whole. */
const KEPT = 20;

let runs: readonly BulkRun[] = [];
const cancelled = new Set<string>();
const listeners = createListeners();

function set(next: readonly BulkRun[]): void {
  runs = next;
  listeners.tell();
}

export const bulkRuns = (): readonly BulkRun[] => runs;

export const subscribeToBulkRuns = listeners.add;

/** Begins a run or brings it up to date; what a screen shows of it follows. */
export function noteBulkRun(run: BulkRun): void {
  const isKnown = runs.some(({ id }) => id === run.id);
  set(isKnown ? runs.map((one) => (one.id === run.id ? run : one)) : [...runs, run].slice(-KEPT));
}

/** Notes how far a run has come; one that is forgotten already stays so. */
export function changeBulkRun(id: string, change: Partial<BulkRun>): void {
  const run = runs.find((one) => one.id === id);
  if (run) noteBulkRun({ ...run, ...change });
}

/** A run that is under way goes no further. One that has ended stays as it ended. */
export function endBulkRun(id: string, how: Partial<BulkRun>): void {
  const isRunning = runs.some((run) => run.id === id && run.state === 'running');
  if (isRunning) changeBulkRun(id, { state: 'ended', ...how });
}

/** The person has been told how it ended. */
export const dismissBulkRun = (id: string): void => changeBulkRun(id, { isTold: true });

/** What is not sent yet is not sent; what is under way is finished. */
export function askToCancel(id: string): void {
  cancelled.add(id);
}

export const isCancelAsked = (id: string): boolean => cancelled.has(id);
