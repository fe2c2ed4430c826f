import type { FollowUp, FollowUpChase, ReportFollowUp } from '@/domain/follow-up/follow-up';
import { ownerFor } from '@/domain/follow-up/open-follow-ups';
import { patientLanguage } from '@/domain/follow-up/patient-language';
import type { FollowUpParty } from '@/domain/follow-up/vocabulary';
import type { CasePlan } from '@/domain/plan/case-plan';
import { layFollowUps } from '../follow-ups';
import { drawsOf } from '../random';
import { currencyOfCase, localCurrency } from './case-currency';
import { billingTold, insuranceTold } from './follow-up-money';
import { campusDate, childId, type Telling } from './follow-up-telling';
import type { PlanGround } from './plan-ground';

const ASKED: Readonly<Record<FollowUp['kind'], readonly string[]>> = {
  report: [
    'Whether the report has come',
    'Whether the physician has read it',
    'Sent the link again',
  ],
  billing: ['Whether the statement has come', 'When it will be paid', 'Reminded of the due date'],
  insurance: [
    'How far the claim is',
    'Whether anything is missing',
    'Asked for the handler’s name',
  ],
  'next-visit': ['Which weeks would suit', 'Whether they have decided'],
};
const ANSWERS = [
  'Will look and call back.',
  'Promised an answer this week.',
  'With a colleague, who is back soon.',
  'Needs the reference number first.',
] as const;
const PURPOSES = [
  'Control visit with imaging',
  'Second stage of the treatment',
  'Yearly check',
  'Removal of the implant',
] as const;

/** What was promised after a seeded visit, in words and money; the clocks are the seed's own. */
export function followUpsPart(
  { ground, made, people }: PlanGround,
  laid: CasePlan,
): Pick<CasePlan, 'followUps'> {
  const { life, caseRecord, patient } = made;
  const wasHome = life.dischargedAtMs !== null || life.followUps.length > 0;
  if (!wasHome) return { followUps: [] };
  const draws = drawsOf(ground.seed, life.n, 'followUpWords');
  const language = patientLanguage(patient, caseRecord.caller);
  const skeletons = layFollowUps(ground.seed, life, ground.laidAtMs, { ...caseRecord, language });
  const supervisor = people.find(({ grants }) => grants.some(({ role }) => role === 'supervisor'));
  const by = caseRecord.ownerId ?? '';
  const telling: Telling = {
    draws,
    laid,
    by,
    letGoBy: supervisor?.id ?? by,
    record: caseRecord,
    currency: currencyOfCase({ ground, made }),
    local: localCurrency({ ground, made }),
    nowMs: ground.laidAtMs,
  };
  const hasDied = caseRecord.closing?.outcome === 'patient-died';
  return {
    followUps: skeletons.map((each) => ({
      ...told(endedBy(each, telling.by), telling),
      // After a death the case's owner is the one person to whom open money shows.
      ownerId: hasDied ? null : ownerFor(each.kind, caseRecord, language, people, ground.laidAtMs),
    })),
  };
}

const endedBy = (followUp: FollowUp, by: string): FollowUp =>
  followUp.ended === null || followUp.ended.by !== ''
    ? followUp
    : { ...followUp, ended: { ...followUp.ended, by } };

function told(followUp: FollowUp, telling: Telling): FollowUp {
  // Nothing has come yet: then the clinic is asked.
  const isWritten = followUp.kind !== 'report' || followUp.state === 'sent';
  const whom = isWritten ? WHOM[followUp.kind] : 'specialty';
  const chases = followUp.chases.map((each, index) =>
    chaseTold(each, { id: childId(followUp, index), kind: followUp.kind, whom }, telling),
  );
  switch (followUp.kind) {
    case 'report':
      return reportTold({ ...followUp, chases }, telling);
    case 'billing':
      return billingTold({ ...followUp, chases }, telling);
    case 'insurance':
      return insuranceTold({ ...followUp, chases }, telling);
    case 'next-visit':
      return {
        ...followUp,
        chases,
        purpose: telling.draws.pick(PURPOSES),
        specialty: telling.record.reviews.find(({ isLead }) => isLead)?.specialty ?? null,
      };
  }
}

const WHOM: Readonly<Record<FollowUp['kind'], FollowUpParty>> = {
  report: 'patient',
  billing: 'caller',
  insurance: 'insurer',
  'next-visit': 'caller',
};

function chaseTold(
  chase: FollowUpChase,
  { id, kind, whom }: { id: string; kind: FollowUp['kind']; whom: FollowUpParty },
  { draws, by }: Telling,
): FollowUpChase {
  const [asked, answer] = [draws.pick(ASKED[kind]), draws.pick(ANSWERS)];
  return {
    ...chase,
    id,
    by,
    whom,
    way: draws.pick(['phone', 'e-mail', 'whatsapp']),
    asked,
    answer: chase.answer === null ? null : answer,
  };
}

function reportTold(report: ReportFollowUp, telling: Telling): ReportFollowUp {
  const { draws, by } = telling;
  const more = draws.pick([
    ['lab-results'],
    ['imaging', 'lab-results'],
    ['operative-report'],
  ] as const);
  const isSent = report.state === 'sent' || report.state === 'acknowledged';
  const on = campusDate(telling, report.stateSince);
  return {
    ...report,
    documents: ['discharge-summary', ...more],
    sendings: isSent
      ? [
          {
            id: childId(report, 20),
            at: report.stateSince,
            by,
            on,
            to: report.recipients,
            way: draws.pick(['portal', 'e-mail', 'post']),
            consent: 'signed-release',
          },
        ]
      : [],
    acknowledgements:
      report.state === 'acknowledged' ? report.recipients.map((each) => ({ by: each, on })) : [],
  };
}
