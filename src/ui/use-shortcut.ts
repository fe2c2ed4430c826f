import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { storedChoice } from '@/lib/stored-choice';

export interface Shortcut {
  /** As `KeyboardEvent.key` in lower case, with `mod+` (Ctrl or ⌘) or `shift+` before it: `n`, `mod+k`. */
  readonly keys: string;
  /** What it does, for the help sheet, in the page's language. */
  readonly label: string;
}

interface Entry extends Shortcut {
  readonly run: () => void;
}

const entries = new Set<Entry>();
let listed: readonly Shortcut[] = [];
const listeners = new Set<() => void>();
const stored = storedChoice<'on' | 'off'>('shortcuts', ['on', 'off']);

function changed(): void {
  listed = [...entries].map(({ keys, label }) => ({ keys, label }));
  for (const listener of listeners) listener();
}

/** Single keys can be switched off (WCAG 2.1.4); those with Ctrl or ⌘ stay. */
export function setSingleKeys(isOn: boolean): void {
  stored.write(isOn ? 'on' : 'off');
  changed();
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

function keysOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  return `${mod}${event.shiftKey && key.length > 1 ? 'shift+' : ''}${key}`;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const keys = keysOf(event);
  const isSingle = !keys.startsWith('mod+');
  if (isSingle && (isTyping(event.target) || !areSingleKeysOn())) return;
  // Under a dialog the page is out of reach, and so are its keys.
  if (document.querySelector('dialog:modal')) return;
  const entry = [...entries].findLast((it) => it.keys === keys);
  if (!entry) return;
  event.preventDefault();
  entry.run();
}

function add(entry: Entry): () => void {
  if (entries.size === 0) document.addEventListener('keydown', onKeyDown);
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
 */
export function useShortcut(keys: string, label: string, run: () => void, isEnabled = true): void {
  const latest = useEffectEvent(run);
  useEffect(
    () => (isEnabled ? add({ keys, label, run: () => latest() }) : undefined),
    [keys, label, isEnabled],
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All keys that work just now, for the help sheet. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => listed);
}
