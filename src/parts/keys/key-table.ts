/** Where a key belongs, in the order of the help sheet. */
export const KEY_GROUPS = ['everywhere', 'screens', 'list', 'case', 'sections', 'form'] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

interface KeyEntry {
  /** As `useShortcut` takes them: `n`, `mod+k`, or one after the other, `g q`. */
  readonly keys: string;
  readonly group: KeyGroup;
}

const key = <const G extends KeyGroup>(group: G, keys: string) => ({ keys, group });

/**
 * Every key of the product, once: handlers, tooltips, help sheet and palette read it here. What a key
 * does is worded in `words/key-words.ts`. Keys of one line of a list stand with their list.
 */
export const KEYS = {
  palette: key('everywhere', 'mod+k'),
  help: key('everywhere', '?'),
  'new-request': key('everywhere', 'c'),
  undo: key('everywhere', 'u'),
  search: key('everywhere', '/'),

  'go-my-day': key('screens', 'g m'),
  'go-queues': key('screens', 'g q'),
  'go-all-cases': key('screens', 'g l'),
  'go-follow-up': key('screens', 'g s'),
  'go-absences': key('screens', 'g x'),
  'go-audit': key('screens', 'g j'),
  'go-duty': key('screens', 'g v'),
  'go-report': key('screens', 'g g'),
  'go-arrivals': key('screens', 'g a'),
  'week-before': key('screens', '['),
  'week-after': key('screens', ']'),
  'go-workload': key('screens', 'g w'),
  'go-preferences': key('screens', 'g ,'),

  'next-request': key('list', 'n'),
  'answer-question': key('list', 'w'),
  'next-row': key('list', 'j'),
  'previous-row': key('list', 'k'),
  'open-row': key('list', 'o'),
  'peek-row': key('list', 'p'),
  'into-peek': key('list', 'i'),
  'select-row': key('list', 'x'),
  'claim-row': key('list', 'm'),
  'chase-row': key('list', 'm'),
  'to-actions': key('list', 'a'),
  'print-list': key('list', 'mod+p'),
  'next-entry': key('list', 'j'),
  'previous-entry': key('list', 'k'),

  'next-step': key('case', '.'),
  'more-actions': key('case', 'm'),
  'next-case': key('case', 'j'),
  'previous-case': key('case', 'k'),

  'section-overview': key('sections', 'g o'),
  'section-contacts': key('sections', 'g c'),
  'section-records': key('sections', 'g r'),
  'section-decision': key('sections', 'g d'),
  'section-appointments': key('sections', 'g p'),
  'section-travel': key('sections', 'g t'),
  'section-interpreters': key('sections', 'g i'),
  'section-lodging': key('sections', 'g b'),
  'section-finance': key('sections', 'g f'),
  'section-follow-up': key('sections', 'g u'),
  'section-tasks': key('sections', 'g k'),
  'section-orientation': key('sections', 'g e'),
  'section-readiness': key('sections', 'g y'),
  'section-hand-off': key('sections', 'g h'),
  'section-notes': key('sections', 'g n'),
  'section-timeline': key('sections', 'g z'),

  'save-form': key('form', 'mod+enter'),
} as const satisfies Readonly<Record<string, KeyEntry>>;
export type KeyId = keyof typeof KEYS;

export const isKeyId = (id: string): id is KeyId => Object.hasOwn(KEYS, id);
