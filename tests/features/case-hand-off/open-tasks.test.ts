import { type Messages, setupI18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { CaseRecord } from '@/domain/case';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { TASK_TEMPLATES } from '@/domain/plan/tasks/templates';
import { GATES, UI_LANGUAGES, type UiLanguage } from '@/domain/vocabulary';
import { buildPackage } from '@/features/case-hand-off/build-package';
import { ensureTemporal } from '@/lib/zoned-time';
import { GATE_WORDS } from '@/parts/words/blocker-words';
import { TASK_TEMPLATE_WORDS } from '@/parts/words/task-words';
import { aCase, aPatient } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';

beforeAll(ensureTemporal);

const CATALOGUES = import.meta.glob<Messages>(
  '../../../src/i18n/locales/{parts,case-hand-off}/*.po',
  {
    eager: true,
    import: 'messages',
  },
);

const wordsOf = (language: UiLanguage) => {
  const parts = Object.entries(CATALOGUES).filter(([path]) => path.endsWith(`/${language}.po`));
  const messages = Object.assign({}, ...parts.map(([, each]) => each)) as Messages;
  return setupI18n({ locale: language, messages: { [language]: messages } });
};

type Task = CasePlanWire['tasks'][number];

/** Every task that a template makes, open. */
const OPEN: readonly Task[] = TASK_TEMPLATES.map(({ code, kind, stage, gate }) => ({
  id: code,
  version: 1,
  caseId: 'c',
  kind,
  template: code,
  madeFor: stage,
  title: '',
  ownerId: null,
  dueOn: '2026-12-13',
  dueAt: null,
  duePlace: 'peru',
  status: 'to-do',
  waitingOn: null,
  note: null,
  dependsOn: [],
  gate,
  snoozedUntil: null,
  doneAt: null,
  doneBy: null,
}));

/** The tasks of a package in a language, without what sets names apart from the words around them. */
const linesOf = (
  language: UiLanguage,
  tasks: readonly Task[],
  where: Partial<Pick<CaseRecord, 'office' | 'campus'>> = {},
): readonly string[] => {
  const detail = {
    case: aCase({ stage: 'preparing', ...where }),
    patient: aPatient(),
    // Of a detail the package reads the case and the patient alone.
  } as unknown as CaseDetail;
  const nowMs = Date.parse('2026-11-30T16:00:00Z');
  const built = buildPackage(wordsOf(language), language, {
    detail,
    plan: { ...EMPTY_PLAN, tasks } as CasePlanWire,
    nowMs,
  });
  return built.tasks.replaceAll(/[\u2066-\u2069]/gu, '').split('\n');
};

describe('open tasks of a package', () => {
  it('are work to be done, and due on a date', () => {
    const flights = OPEN.filter(({ id }) => id === 'flights' || id === 'visa-decision');
    const written = { ...OPEN[0]!, id: 'w', template: null, title: 'Ask the nephew', dueOn: null };
    expect(linesOf('en', [...flights, written])).toEqual([
      'Book the flights: due Sun 13 Dec 2026',
      'Visa decision: due Sun 13 Dec 2026',
      'Ask the nephew',
    ]);
  });

  it('are due at the time of the place where the case’s clocks run', () => {
    const call = { ...OPEN[0]!, id: 'c', template: null, title: 'Ring', dueOn: null };
    const due = [{ ...call, dueAt: '2026-12-14T03:00:00.000Z' }];
    const dueIn = (where: Pick<CaseRecord, 'office' | 'campus'>) => linesOf('en', due, where);
    expect(dueIn({ office: 'india', campus: 'rochester' })).toEqual([
      expect.stringContaining('14 Dec 2026 08:30'),
    ]);
    expect(dueIn({ office: 'direct', campus: 'arizona' })).toEqual([
      expect.stringContaining('13 Dec 2026 20:00'),
    ]);
  });

  it.each(UI_LANGUAGES)('are never worded as the gate that they clear: %s', (language) => {
    const i18n = wordsOf(language);
    const gates = GATES.map((gate) => i18n._(GATE_WORDS[gate]));
    const lines = linesOf(language, OPEN);
    const wrong = lines.filter((line) => gates.some((gate) => line.startsWith(gate)));
    figure(`hand-off: open tasks told as their gates (${language})`, lines.length, wrong.length);
    expect(wrong).toEqual([]);
    // Each has words of its own.
    expect(new Set(lines).size).toBe(TASK_TEMPLATES.length);
    expect(TASK_TEMPLATES.filter(({ code }) => !TASK_TEMPLATE_WORDS[code])).toEqual([]);
  });
});
