import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';
import { storedChoice } from '@/lib/stored-choice';
import { takeEarlyKeys } from './early-keys';

/** A key that works just now. */
export interface ActiveKey {
  /** Its name in the product's table of keys; how it is worded is not this layer's business. */
  readonly id: string;
  /** See `useShortcut`. */
  readonly keys: string;
  readonly run: () => void;
}

/** How long the first key of two waits for the second, in milliseconds. */
const SEQUENCE_MS = 1_500;

const entries = new Set<ActiveKey>();
let listed: readonly ActiveKey[] = [];
const listeners = createListeners();
const stored = storedChoice<'on' | 'off'>('shortcuts', ['on', 'off']);
/** The first key of a sequence, and when it was pressed (`timeStamp` of its event). */
let begun: { readonly key: string; readonly at: number } | null = null;

function changed(): void {
  // Of two with one key the latest works, as it is found.
  listed = [...new Map([...entries].map((entry) => [entry.keys, entry])).values()];
  tell();
}

function tell(): void {
  listeners.tell();
}

/** Single keys can be switched off (WCAG 2.1.4); those with Ctrl or ⌘ stay. */
export function setSingleKeys(isOn: boolean): void {
  stored.write(isOn ? 'on' : 'off');
  tell();
}

export function areSingleKeysOn(): boolean {
  return stored.read() !== 'off';
}

/** True where a key is text or belongs to a control that uses it itself. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        'input:not([type=checkbox]), textarea, select, [role=textbox], [role=combobox]',
      ))
  );
}

/** What keys without a letter write on a Latin keyboard. */
const SIGNS: Readonly<Record<string, string>> = { Slash: '/', Comma: ',' };

/** An Arabic, Cyrillic or Hindi keyboard writes no Latin letters: there the place of the key counts. */
function letterOf({ key, code }: KeyboardEvent): string {
  const isLatin = key.length > 1 || key.charCodeAt(0) <= 0x7e;
  if (isLatin) return key.toLowerCase();
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : (SIGNS[code] ?? key);
}

function keysOf(event: KeyboardEvent): string {
  const key = letterOf(event);
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  return `${mod}${event.shiftKey && key.length > 1 ? 'shift+' : ''}${key}`;
}

const find = (keys: string): ActiveKey | undefined => listed.find((each) => each.keys === keys);

function onKeyDown(event: KeyboardEvent): void {
  if (!event.defaultPrevented) press(event);
}

function press(event: KeyboardEvent): void {
  if (event.isComposing || event.altKey) return;
  const keys = keysOf(event);
  const isSingle = !keys.startsWith('mod+');
  if (isSingle && (isTyping(event.target) || !areSingleKeysOn())) return;
  // Under a dialog the page is out of reach, and so are its keys.
  if (document.querySelector('dialog:modal')) return;
  const second =
    begun !== null && event.timeStamp - begun.at < SEQUENCE_MS
      ? find(`${begun.key} ${keys}`)
      : undefined;
  begun = null;
  const entry = second ?? find(keys);
  if (entry) {
    event.preventDefault();
    entry.run();
  } else if (listed.some((each) => each.keys.startsWith(`${keys} `))) {
    begun = { key: keys, at: event.timeStamp };
  }
}

function add(entry: ActiveKey): () => void {
  if (entries.size === 0) {
    document.addEventListener('keydown', onKeyDown);
    // Once all that comes to the screen with this has its keys.
    queueMicrotask(() => takeEarlyKeys().forEach(press));
  }
  entries.add(entry);
  changed();
  return () => {
    entries.delete(entry);
    changed();
    if (entries.size === 0) document.removeEventListener('keydown', onKeyDown);
  };
}

/**
 * A key that does something while this component is on screen. The latest to register wins; keys are
 * text while somebody types, and are ignored there.
 *
 * @param keys as `KeyboardEvent.key` in lower case, with `mod+` (Ctrl or ⌘) or `shift+` before it:
 *   `n`, `mod+k`; or two keys one after the other: `g q`.
 */
export function useShortcut(id: string, keys: string, run: () => void, isEnabled = true): void {
  const latest = useEffectEvent(run);
  useEffect(
    () => (isEnabled ? add({ id, keys, run: () => latest() }) : undefined),
    [id, keys, isEnabled],
  );
}

/** The same, told anew when it changes. */
export const useSingleKeys = (): boolean => useSyncExternalStore(listeners.add, areSingleKeysOn);

/** All keys that work just now: for the help sheet, and for the commands of the place. */
export function useActiveKeys(): readonly ActiveKey[] {
  return useSyncExternalStore(listeners.add, () => listed);
}
