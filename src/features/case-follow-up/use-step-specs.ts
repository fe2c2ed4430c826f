import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { useMe } from '@/data/session/use-me';
import type { StepFacts } from '@/domain/follow-up/step';
import { todayOf } from '@/domain/follow-up/step';
import { type Formats, useFormats } from '@/i18n/use-formats';
import { serverNow } from '@/lib/server-clock';
import { factsOf } from '@/parts/case/case-facts';

/** What the forms of steps are made from. */
export interface SpecGround {
  readonly i18n: I18n;
  readonly formats: Formats;
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
  /** The facts of the moment in which a step is taken. */
  readonly facts: () => StepFacts;
  /** The campus's date. */
  readonly today: string;
}

/** What the forms of steps are made from. */
export function useSpecGround(detail: CaseDetail, plan: CasePlanWire): SpecGround {
  const { i18n } = useLingui();
  const formats = useFormats();
  const me = useMe();
  const facts = (): StepFacts => factsOf(detail, me.id, serverNow());
  return { i18n, formats, detail, plan, facts, today: todayOf(facts()) };
}
