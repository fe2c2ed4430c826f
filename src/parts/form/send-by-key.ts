import type { KeyboardEvent } from 'react';

/** Ctrl or ⌘ with Enter sends a form from any of its fields, also where Enter begins a line. */
export function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (!isSend || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
