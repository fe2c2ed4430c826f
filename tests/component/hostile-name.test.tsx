import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { PatientName } from '@/parts/patient/patient-name';
import { isolated } from '@/parts/words/isolated';
import { figure } from '@tests/support/figure';
import { mount, unmountAll } from '@tests/support/mount';

afterEach(() => {
  unmountAll();
  document.documentElement.dir = 'ltr';
});

/** Controls of direction: each alone, and what ends an isolation to begin an override. */
const CONTROLS = ['\u202e', '\u202d', '\u202b', '\u2066', '\u2067', '\u2068', '\u2069\u202e'];
const PLAIN = 'Ana Lopez 12';
const NAMES = CONTROLS.flatMap((control) => [
  `${control}${PLAIN}`,
  `Ana${control} Lopez 12`,
  `${PLAIN}${control}`,
]);
const BESIDE = ['IC-2026 (ب) ', ' is yours now, 3 days (14:00) غدا'] as const;

/**
 * Where each letter of what stands before and after a name begins, from where its text does: the name
 * itself may be wider or narrower with a control in it.
 */
async function neighbours(content: (name: string) => ReactNode, name: string) {
  const { place } = await mount(
    <p style={{ whiteSpace: 'nowrap' }}>
      {BESIDE[0]}
      {content(name)}
      {BESIDE[1]}
    </p>,
  );
  const lefts: number[] = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (!BESIDE.some((each) => each === text)) continue;
    const own = Array.from(text, (_letter, at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    });
    lefts.push(...own.map((left) => left - (own[0] ?? 0)));
  }
  unmountAll();
  return lefts;
}

const SHOWN: Readonly<Record<string, (name: string) => ReactNode>> = {
  'a name': (name) => <PatientName name={name} ownScript={null} language={null} />,
  'a name beside its own script': (name) => (
    <PatientName name={PLAIN} ownScript={name} language="ar" />
  ),
  'a name in a sentence': (name) => isolated(name),
};

test.for(['ltr', 'rtl'])(
  'F2 a control of direction in a name moves nothing beside it: %s',
  async (dir) => {
    document.documentElement.dir = dir;
    const moved: string[] = [];
    let cases = 0;
    for (const [what, content] of Object.entries(SHOWN)) {
      const still = await neighbours(content, PLAIN);
      expect(still).toHaveLength(BESIDE.join('').length);
      for (const name of NAMES) {
        const lefts = await neighbours(content, name);
        cases += 1;
        const isMoved = still.some((left, at) => !(Math.abs(left - (lefts[at] ?? NaN)) < 0.5));
        if (isMoved) moved.push(`${what}: ${JSON.stringify(name)}`);
      }
    }
    figure('F2 neighbours of hostile names that moved', cases, moved.length);
    expect(moved).toEqual([]);
  },
);
