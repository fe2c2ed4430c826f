import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { FieldGroup } from './field-group';
import { GROUPS } from './group-specs';
import { NumbersGroup } from './numbers-group';
import { PartyGroup } from './party-group';
import { PhysicianGroup } from './physician-group';
import { RecordChecklist } from './record-checklist';

interface CaseOverviewProps {
  readonly detail: CaseDetail;
  /** The way to another campus. */
  readonly transfer: ReactNode;
}

/** Everything of intake, in groups that are edited where they stand; a closed case is only read. */
export function CaseOverview({ detail, transfer }: CaseOverviewProps) {
  const { t, i18n } = useLingui();
  const actor = actorOf(useMe());
  const isOpen = detail.case.stage !== 'closed';
  const canEdit = isOpen && can(actor, 'case.edit', detail.case);
  const canEditPatient = isOpen && can(actor, 'patient.edit', detail.case);
  return (
    <section className="stack" aria-labelledby="overview-title">
      <h2 id="overview-title">
        <Trans>Overview</Trans>
      </h2>
      {GROUPS.map((group) => (
        <WidgetBoundary key={group.id} name={i18n._(group.title)}>
          <FieldGroup
            group={group}
            detail={detail}
            transfer={transfer}
            canEdit={group.target === 'patient' ? canEditPatient : canEdit}
          />
        </WidgetBoundary>
      ))}
      <WidgetBoundary name={t`Passport numbers`}>
        <NumbersGroup detail={detail} canEdit={canEditPatient} />
      </WidgetBoundary>
      <PhysicianGroup detail={detail} canEdit={canEdit} />
      <PartyGroup detail={detail} canEdit={canEdit} />
      <RecordChecklist detail={detail} />
    </section>
  );
}
