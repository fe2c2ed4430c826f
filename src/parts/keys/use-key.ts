import { useShortcut } from '@/ui/use-shortcut';
import { KEYS, type KeyId } from './key-table';

/** A key of the table that does this while the component is on screen. */
export function useKey(id: KeyId, run: () => void, isEnabled = true): void {
  useShortcut(id, KEYS[id].keys, run, isEnabled);
}
