import type { BlockedOn } from '../blocker';
import type { CaseRecord } from '../case';
import { frontDeskOf } from '../front-desk';
import { isEnglish, foremostClaim } from './due';
import type { BillingFollowUp, FollowUp, InsuranceFollowUp, ReportFollowUp } from './follow-up';
import { balanceOf, isBilled } from './ledger';
import { claimsOf, isEmployers, payersShareOf } from './payers-share';
import { settlingOf } from './settling';

type Facts = Pick<CaseRecord, 'office' | 'payer'>;

/**
 * Whose move a follow-up is; null where it has ended.
 *
 * @param all the follow-ups of the case: a bill that others pay is no move of the family's.
 */
export function waitingOnOf(
  facts: Facts,
  followUp: FollowUp,
  all: readonly FollowUp[],
): BlockedOn | null {
  if (followUp.ended !== null) return null;
  switch (followUp.kind) {
    case 'report':
      return reportOn(facts, followUp);
    case 'billing':
      switch (followUp.state) {
        case 'reconciling':
          return 'finance';
        case 'statement-sent':
          return statementOn(facts, followUp, all);
        case 'reconciled':
        case 'queried':
        case 'settled':
          return 'coordinator';
      }
    // Each case above returns.
    case 'insurance':
      return insuranceOn(followUp);
    case 'next-visit':
      return followUp.state === 'proposed' ? 'patient' : frontDeskOf(facts.office);
  }
}

/** What is paid, or will be by a plan, is settled by us; what is too much goes back. */
function statementOn(facts: Facts, billing: BillingFollowUp, all: readonly FollowUp[]): BlockedOn {
  // Only what never had a bill is settled otherwise in a case that has closed, and this one was sent.
  if (settlingOf(billing, false) !== null) return 'coordinator';
  const balance = balanceOf(billing.entries);
  if (isBilled(billing) && balance < 0) return 'finance';
  if (isEmployers(facts, all)) return payerOn(all);
  if (balance <= 0 || payersShareOf(facts, billing, all) < balance) return 'patient';
  return payerOn(all);
}

/** Others pay all of it: the first of them from whom something is still to come. */
function payerOn(all: readonly FollowUp[]): BlockedOn {
  return foremostClaim({ claims: claimsOf(all) })?.payer === 'insurer' ? 'insurer' : 'sponsor';
}

function reportOn(facts: Facts, report: ReportFollowUp): BlockedOn {
  const { state, language, recipients, acknowledgements } = report;
  switch (state) {
    case 'requested':
    case 'in-preparation':
      return 'specialty';
    case 'released':
      return isEnglish(language) ? frontDeskOf(facts.office) : 'coordinator';
    case 'translated':
      return frontDeskOf(facts.office);
    case 'sent':
    case 'acknowledged': {
      const missing = recipients.find((each) => !acknowledgements.some(({ by }) => by === each));
      return missing ?? 'patient';
    }
  }
}

function insuranceOn(insurance: InsuranceFollowUp): BlockedOn {
  const claim = foremostClaim(insurance);
  switch (claim?.state) {
    case 'filed':
    case 'appealed':
      return claim.payer === 'employer' ? 'sponsor' : claim.payer;
    case 'gathering':
    case 'gathered':
    case 'queried':
    case 'decided':
    case 'settled':
    case undefined:
      return 'coordinator';
  }
}
