import { Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react';
import type { CaseDetail } from '@/contract/case';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { FieldGroup } from './field-group';
import { GROUPS } from './group-specs';
import { PartyAndPhysician } from './party-and-physician';
import { RecordChecklist } from './record-checklist';

/** Everything of intake, in groups that are edited where they stand. */
export function CaseOverview({ detail }: { readonly detail: CaseDetail }) {
  const { i18n } = useLingui();
  return (
    <section className="stack" aria-labelledby="overview-title">
      <h2 id="overview-title">
        <Trans>Overview</Trans>
      </h2>
      {GROUPS.map((group) => (
        <WidgetBoundary key={group.id} name={i18n._(group.title)}>
          <FieldGroup group={group} detail={detail} />
        </WidgetBoundary>
      ))}
      <RecordChecklist detail={detail} />
      <PartyAndPhysician detail={detail} />
    </section>
  );
}
