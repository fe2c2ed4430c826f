import type { KeyId } from './key-table';
import { useKey } from './use-key';

interface KeyBindingProps {
  readonly id: KeyId;
  readonly run: () => void;
}

/** A key for each entry of a list, where a hook for each cannot stand. */
export function KeyBinding({ id, run }: KeyBindingProps) {
  useKey(id, run);
  return null;
}
