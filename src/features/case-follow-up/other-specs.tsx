import { FOLLOW_UP_PARTY_WORDS } from '@/parts/words/follow-up-list-words';
import { msg } from '@lingui/core/macro';
import { ChaseFollowUp, EndFollowUp, StepVisit } from '@/contract/plan/follow-up-steps';
import { askedCaseOf, askRefusal } from '@/domain/follow-up/ask-whom';
import { chase } from '@/domain/follow-up/chase-steps';
import { endAsNotNeeded, reopenFollowUp } from '@/domain/follow-up/ending';
import type { FollowUp, NextVisitFollowUp } from '@/domain/follow-up/follow-up';
import { isPayer } from '@/domain/follow-up/payers-share';
import { stepVisit, type VisitStep } from '@/domain/follow-up/visit-steps';
import {
  FOLLOW_UP_PARTIES,
  type FollowUpParty,
  VISIT_DECLINES,
} from '@/domain/follow-up/vocabulary';
import { waitingOnOf } from '@/domain/follow-up/waiting-on';
import { numberToRing } from '@/domain/number-to-ring';
import { REQUEST_WAYS } from '@/domain/vocabulary';
import { newId } from '@/lib/new-id';
import { orNull } from '@/parts/form/or-null';
import { nameOfSpecialty } from '@/parts/names';
import { RingNote } from '@/parts/phone/ring-note';
import { wordOf } from '@/parts/words/use-word';
import { financeDeskOf } from '@/reference/finance-desks';
import { SPECIALTIES } from '@/reference/specialties';
import type { StepFormSpec } from './step-form';
import type { SpecGround } from './use-step-specs';
import { CHASE_WAY_WORDS, VISIT_DECLINE_WORDS, VISIT_STEP_WORDS } from './words';

/** The forms of a next visit's steps. */
export function visitSpec(
  { i18n, facts }: SpecGround,
  visit: NextVisitFollowUp,
  step: VisitStep['step'],
): StepFormSpec {
  const base = {
    title: wordOf(i18n, VISIT_STEP_WORDS, step),
    done: i18n._(msg`Next visit changed`),
    operation: 'stepVisit' as const,
    schema: StepVisit,
    check: (body: never) => stepVisit(facts(), visit, body),
  };
  const { fromOn, toOn } = visit;
  const from = { name: 'fromOn', label: i18n._(msg`From`), kind: 'date' } as const;
  const to = { name: 'toOn', label: i18n._(msg`Until`), kind: 'date' } as const;
  switch (step) {
    case 'propose':
      return {
        ...base,
        initial: {
          purpose: visit.purpose ?? '',
          specialty: visit.specialty ?? '',
          fromOn: fromOn ?? '',
          toOn: toOn ?? '',
        },
        fields: [
          { name: 'purpose', label: i18n._(msg`What for`), kind: 'text', isRequired: true },
          {
            name: 'specialty',
            label: i18n._(msg`Specialty`),
            kind: 'select',
            options: [
              { value: '', label: '–' },
              ...SPECIALTIES.map(({ code }) => ({
                value: code,
                label: nameOfSpecialty(code, i18n.locale),
              })),
            ],
          },
          from,
          to,
        ],
        read: (texts) => ({
          body: {
            step,
            purpose: texts['purpose'],
            specialty: orNull(texts['specialty']),
            fromOn: orNull(texts['fromOn']),
            toOn: orNull(texts['toOn']),
          },
        }),
      };
    case 'agree':
      return {
        ...base,
        initial: { fromOn: fromOn ?? '', toOn: toOn ?? '' },
        fields: [
          { ...from, isRequired: true },
          { ...to, isRequired: true },
        ],
        read: (texts) => ({ body: { step, fromOn: texts['fromOn'], toOn: texts['toOn'] } }),
      };
    case 'decline':
      return {
        ...base,
        initial: { reason: 'not-needed', note: '' },
        fields: [
          {
            name: 'reason',
            label: i18n._(msg`Reason`),
            kind: 'select',
            options: VISIT_DECLINES.map((value) => ({
              value,
              label: wordOf(i18n, VISIT_DECLINE_WORDS, value),
            })),
          },
          { name: 'note', label: i18n._(msg`Note`), kind: 'text' },
        ],
        read: ({ reason, note }) => ({ body: { step, reason, note: orNull(note) } }),
      };
  }
}

const WHOM: Readonly<Record<string, FollowUpParty>> = {
  specialty: 'specialty',
  finance: 'finance',
  insurer: 'insurer',
  sponsor: 'sponsor',
  'home-physician': 'home-physician',
};

/** Whom one has asked, how, and what they said. */
export function chaseSpec(
  { i18n, facts, detail, plan }: SpecGround,
  followUp: FollowUp,
): StepFormSpec {
  // The wire's records are the domain's, but for what a newer server may add.
  const all = plan.followUps as readonly FollowUp[];
  const asked = askedCaseOf(detail.case, all);
  const parties = FOLLOW_UP_PARTIES.filter((whom) => askRefusal(asked, whom) === null);
  const { case: record, patient } = detail;
  const numberOf = (whom: string, way: string): string | null =>
    whom === 'finance' && way === 'phone'
      ? financeDeskOf(record.campus).phone
      : numberToRing({ ...record, patient }, whom, way);
  const awaited = WHOM[waitingOnOf(detail.case, followUp, all) ?? ''] ?? 'caller';
  // Whoever else pays stands for "sponsor" where the case has none.
  const others = parties.filter((each) => isPayer(each));
  const usual = parties.includes(awaited) ? awaited : isPayer(awaited) ? others[0] : undefined;
  return {
    title: i18n._(msg`Log a chase`),
    done: i18n._(msg`Chase logged`),
    operation: 'chaseFollowUp',
    schema: ChaseFollowUp,
    check: (body: never) => chase(facts(), followUp, body, all),
    initial: {
      whom: usual ?? 'patient',
      way: 'phone',
      asked: '',
      answer: '',
      promisedOn: '',
    },
    fields: [
      {
        name: 'whom',
        label: i18n._(msg`Whom`),
        kind: 'select',
        options: parties.map((value) => ({
          value,
          label: wordOf(i18n, FOLLOW_UP_PARTY_WORDS, value),
        })),
      },
      {
        name: 'way',
        label: i18n._(msg`How`),
        kind: 'select',
        options: REQUEST_WAYS.map((value) => ({
          value,
          label: wordOf(i18n, CHASE_WAY_WORDS, value),
        })),
      },
      { name: 'asked', label: i18n._(msg`What was asked`), kind: 'text', isRequired: true },
      {
        name: 'answer',
        label: i18n._(msg`What they answered`),
        hint: i18n._(msg`Left empty: nobody has answered yet.`),
        kind: 'text',
      },
      { name: 'promisedOn', label: i18n._(msg`Promised for`), kind: 'date' },
    ],
    more: ({ whom, way }) => <RingNote number={numberOf(String(whom), String(way))} />,
    read: ({ whom, way, asked, answer, promisedOn }) => ({
      body: {
        id: newId(),
        whom,
        way,
        asked,
        answer: orNull(answer),
        promisedOn: orNull(promisedOn),
      },
    }),
  };
}

/** It is ended as not needed, or opened again; each with a reason. */
export function endSpec(
  { i18n, facts, plan }: SpecGround,
  followUp: FollowUp,
  which: 'end' | 'reopen',
): StepFormSpec {
  const isEnd = which === 'end';
  return {
    title: isEnd ? i18n._(msg`Not needed`) : i18n._(msg`Open again`),
    done: isEnd ? i18n._(msg`Follow-up ended`) : i18n._(msg`Follow-up opened again`),
    operation: isEnd ? 'endFollowUp' : 'reopenFollowUp',
    schema: EndFollowUp,
    check: () =>
      isEnd
        ? endAsNotNeeded(facts(), followUp, '', plan)
        : // The wire's records are the domain's, but for what a newer server may add.
          reopenFollowUp(facts(), followUp, '', plan.followUps as readonly FollowUp[]),
    initial: { reason: '' },
    fields: [{ name: 'reason', label: i18n._(msg`Reason`), kind: 'text', isRequired: true }],
    read: ({ reason }) => ({ body: { reason } }),
  };
}
