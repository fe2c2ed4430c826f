import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/ui/css/tokens.css', import.meta.url), 'utf8');

/** Colours of a scheme by their token, as written: `--text: light-dark(#182024, #e7ecee)`. */
function colours(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [
      name,
      scheme === 'light' ? light : dark,
    ]),
  );
}

function colourOf(scheme: 'light' | 'dark'): (token: string) => string {
  const known = colours(scheme);
  return (token) => {
    const colour = known.get(token);
    if (colour === undefined) throw new Error(`tokens.css has no colour --${token}`);
    return colour;
  };
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const SURFACES = [
  'surface',
  'surface-sunken',
  'surface-raised',
  'surface-hover',
  'surface-selected',
] as const;
const STATES = ['on-track', 'due-today', 'overdue', 'paused', 'waiting', 'done'] as const;

/** Each text on each surface on which the style sheets let it stand. */
const TEXTS: readonly (readonly [text: string, surface: string])[] = [
  ...['text', 'text-quiet', 'accent', ...STATES].flatMap((text) =>
    SURFACES.map((surface) => [text, surface] as const),
  ),
  ['text', 'accent-soft'],
  ['text', 'due-today-soft'],
  ['text', 'overdue-soft'],
  ['text', 'mark'],
  ['overdue', 'overdue-soft'],
  ['due-today', 'due-today-soft'],
  ['paused', 'paused-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];

test.for(['light', 'dark'] as const)('text is readable on its surface in %s', (scheme) => {
  const colour = colourOf(scheme);
  const faint = TEXTS.filter(([text, surface]) => contrast(colour(text), colour(surface)) < 4.5);
  expect(faint).toEqual([]);
});

test.for(['light', 'dark'] as const)('edges of controls can be seen in %s', (scheme) => {
  const colour = colourOf(scheme);
  const faint = ['surface', 'surface-sunken', 'surface-raised'].filter(
    (surface) => contrast(colour('edge-strong'), colour(surface)) < 3,
  );
  expect(faint).toEqual([]);
});

test('a faint colour is found', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#999999', '#ffffff')).toBeLessThan(4.5);
});
