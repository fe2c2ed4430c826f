import { storedChoice } from '@/lib/stored-choice';

/** Whether the operating system may be told; the browser's permission is one of this browser as well. */
const stored = storedChoice('outside-notices', ['on', 'off']);

export const canTellOutside = (): boolean => 'Notification' in globalThis;

export const isToldOutside = (): boolean =>
  canTellOutside() && stored.read() === 'on' && Notification.permission === 'granted';

/** Asks the browser where it has not been asked. @returns whether it will be told from now on. */
export async function chooseToldOutside(isOn: boolean): Promise<boolean> {
  if (!isOn) {
    stored.write('off');
    return false;
  }
  const permission = canTellOutside() ? await Notification.requestPermission() : 'denied';
  stored.write(permission === 'granted' ? 'on' : 'off');
  return permission === 'granted';
}

/** Names nobody: whoever stands beside the screen reads it too (Product reference, §10). */
export function tellOutside(words: { readonly title: string; readonly text: string }): void {
  const shown = new Notification(words.title, { body: words.text, tag: 'notices' });
  shown.addEventListener('click', () => {
    window.focus();
    shown.close();
  });
}
