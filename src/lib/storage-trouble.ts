import { createListeners } from './listeners';

/**
 * Trouble of the storage behind the server in the browser, for a screen that names the choices.
 * A build for a real server never reports any. In `lib`, because the one who reports (the mock
 * server's page side) and the one who shows (the application) may not know each other.
 */
export type StorageTroubleKind = 'full' | 'corrupt' | 'blocked' | 'newer' | 'unavailable';

/** `without-saving`: go on in memory; `afresh`: delete what is stored and lay the demo again. */
export type StorageChoice = 'retry' | 'without-saving' | 'afresh';

export interface StorageTrouble {
  readonly kind: StorageTroubleKind;
  /** False: nothing can be shown before a choice. True: the server runs, one write was refused. */
  readonly isRunning: boolean;
  readonly choose: (choice: StorageChoice) => void;
  /** Whatever can still be read, as JSON lines, for the person to keep. */
  readonly exportAll: () => Promise<string>;
}

let current: StorageTrouble | null = null;
const listeners = createListeners();

export const readStorageTrouble = (): StorageTrouble | null => current;

/** Reports trouble, or with null its end. */
export function reportStorageTrouble(trouble: StorageTrouble | null): void {
  current = trouble;
  listeners.tell();
}

export const onStorageTroubleChange = listeners.add;
