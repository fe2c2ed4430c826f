import { expect, test } from 'vitest';
import type { OutboxEntry } from '@/data/command/outbox-entry';
import { canSendAgain } from '@/features/outbox-panel/can-send-again';
import { wordsOfEntry } from '@/features/outbox-panel/words-of-entry';

const ID = '01a20e12-2a4a-7e1d-ac8d-606987ca2a65';
const BODIES = [
  [
    'a hand-off',
    {
      id: ID,
      toPerson: ID,
      toOffice: null,
      summary: 'Waits\nfor the visa',
      promises: 'Call',
      risks: '',
    },
    ['summary: Waits\nfor the visa', 'promises: Call'],
  ],
  [
    'a chase',
    {
      id: ID,
      whom: 'home-physician',
      way: 'e-mail',
      asked: 'slides',
      answer: null,
      promisedOn: '2026-12-09',
    },
    ['asked: slides'],
  ],
  ['a step without words', { step: 'release' }, []],
  [
    'a correction',
    { step: 'correct', correction: { id: ID, subject: 'dose', text: '5 mg, not 50' } },
    ['correction.subject: dose', 'correction.text: 5 mg, not 50'],
  ],
  [
    'a coverage',
    {
      issuer: 'Embassy of Panama',
      amount: { minor: 100, currency: 'USD' },
      fromOn: '2026-12-01',
      language: 'es',
    },
    ['issuer: Embassy of Panama'],
  ],
  [
    'an appointment',
    { at: '2026-12-09T15:00:00.000Z', campus: 'rochester', clinic: 'Clinic 9' },
    ['clinic: Clinic 9'],
  ],
  ['a note', { text: 'ok', mentions: [{ personId: ID, name: 'Ana Ruiz' }] }, ['text: ok']],
  ['a list', { lines: [{ note: 'one' }, { note: 'two' }] }, ['lines.note: one', 'lines.note: two']],
  ['nothing', null, []],
] as const;

test.for(BODIES)('the words of %s', ([, body, words]) => {
  expect(wordsOfEntry({ body }).map(({ field, text }) => `${field}: ${text}`)).toEqual(words);
});

const stale = { type: '', title: '', status: 412, code: 'version-stale' } as const;
const ruled = { type: '', title: '', status: 409, code: 'rule-refused' } as const;
const REFUSED = [
  [
    'a step upon a stale version',
    { ifMatch: 3, refusal: { kind: 'problem', problem: stale } },
    false,
  ],
  [
    'an edit that is merged',
    { ifMatch: 'case', base: {}, refusal: { kind: 'problem', problem: stale } },
    true,
  ],
  ['a rule', { ifMatch: 3, refusal: { kind: 'problem', problem: ruled } }, true],
  ['a failure', { refusal: { kind: 'failed' } }, true],
  [
    'a conflict',
    { base: {}, refusal: { kind: 'conflict', conflict: { conflicts: [], by: null, at: null } } },
    false,
  ],
] as const;

test.for(REFUSED)('refused for %s it can be sent again: %s', ([, entry, isOffered]) => {
  const whole = { reference: 'IC-2026-000001', base: null, ifMatch: null, ...entry };
  expect(canSendAgain(whole as OutboxEntry)).toBe(isOffered);
});
