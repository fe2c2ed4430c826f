import { useEffect, useId, useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';

/** Something that can be done where one is, and that has no key of its own. */
export interface PlaceCommand {
  /** Its name among the commands of its place. */
  readonly id: string;
  /** A verb, as on its button or in its menu. */
  readonly name: string;
  readonly run: () => void;
}

const places = new Map<string, readonly PlaceCommand[]>();
let listed: readonly PlaceCommand[] = [];
const listeners = createListeners();

function changed(): void {
  listed = [...places.values()].flat();
  listeners.tell();
}

/** Offers what can be done here in the palette as well, while the component is on screen. */
export function usePlaceCommands(commands: readonly PlaceCommand[]): void {
  const place = useId();
  // After every render: what a command does belongs to the state that is shown.
  useEffect(() => {
    places.set(place, commands);
    changed();
  });
  useEffect(
    () => () => {
      places.delete(place);
      changed();
    },
    [place],
  );
}

/** What can be done where one is, for the palette. */
export function useCommandsOfPlace(): readonly PlaceCommand[] {
  return useSyncExternalStore(listeners.add, () => listed);
}
