import { useEffect } from 'react';

/** As many signs and spaces as `spacing.css` writes into the probe. */
const [SIGNS, SPACES] = [15, 1];

/**
 * Lets the columns of tables grow with the spacing of a reader's own (WCAG 1.4.12), by which what they hold
 * is wider: `--stretch` says how much wider, as long as it is.
 */
export function useOwnSpacing(): void {
  useEffect(() => {
    const probe = document.createElement('div');
    probe.className = 'spacing-probe';
    const root = document.documentElement;
    const look = (): void => {
      const { letterSpacing, wordSpacing } = getComputedStyle(probe);
      const more = SIGNS * pixels(letterSpacing) + SPACES * pixels(wordSpacing);
      const { width } = probe.getBoundingClientRect();
      const stretch = width / (width - more);
      root.toggleAttribute('data-spaced', stretch > 1);
      root.style.setProperty('--stretch', stretch.toFixed(3));
    };
    const observer = new ResizeObserver(look);
    document.body.append(probe);
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
      root.removeAttribute('data-spaced');
    };
  }, []);
}

/** `normal` is none. */
const pixels = (spacing: string): number => Number.parseFloat(spacing) || 0;
