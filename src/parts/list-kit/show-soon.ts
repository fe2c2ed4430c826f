/** An answer that takes longer is not waited for: on a slow device what was pressed would seem dead, ms. */
const AT_MOST_MS = 20;
/** Whatever is done next meets what was asked for before. */
const INPUTS = ['pointerdown', 'keydown', 'click', 'input'] as const;

/**
 * Shows what was asked for when its answer is there, so that it is drawn once; without it soon, and at
 * once where somebody goes on working: what they press next must not be reckoned from what stood there
 * before. Going back in the browser's history takes it away.
 *
 * @param ready ends when the answer is there, or has failed
 * @returns takes it away
 */
export function showSoon(show: () => void, ready: Promise<unknown>): () => void {
  let isOver = false;
  const end = (): void => {
    isOver = true;
    clearTimeout(timer);
    for (const input of INPUTS) removeEventListener(input, goOn, { capture: true });
    removeEventListener('popstate', end, { capture: true });
  };
  const now = (): void => {
    if (isOver) return;
    end();
    show();
  };
  const goOn = ({ type, target }: Event): void => {
    // A tick tells of itself twice, and was pressed or keyed before.
    if (type !== 'input' || !(target instanceof HTMLInputElement && isTick(target))) now();
  };
  const timer = setTimeout(now, AT_MOST_MS);
  for (const input of INPUTS) addEventListener(input, goOn, { capture: true });
  addEventListener('popstate', end, { capture: true });
  ready.then(now, now);
  return end;
}

const isTick = ({ type }: HTMLInputElement): boolean => type === 'checkbox' || type === 'radio';
