import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Link } from 'react-router-dom';
import { caseQueries } from '@/data/case-cache/case-queries';
import { reportView } from '@/data/cases/report-view';
import { planQueries } from '@/data/plans/plan-queries';
import { deriveRow } from '@/domain/derive-row';
import { FOLLOW_UP_KINDS } from '@/domain/vocabulary';
import { DisclosureLimits } from '@/parts/disclosure/disclosure-limits';
import { nameOfOffice } from '@/parts/names';
import { PatientName } from '@/parts/patient/patient-name';
import { patientOf } from '@/parts/patient/patient-of';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';
import { AnswerLine } from './answer-line';
import styles from './follow-up-answer.module.css';

interface AnswerCardProps {
  readonly reference: string;
  /** The address of the case, as opened from here. */
  readonly address: string;
}

/**
 * What a family that is home again may hear on the telephone: where the report is, what is owed by
 * whom, what the insurer says, when the next visit is, and what may be promised of each. A look that
 * counts as a view of the case.
 */
export function AnswerCard({ reference, address }: AnswerCardProps) {
  const { t, i18n } = useLingui();
  const detail = useQuery(caseQueries.detail(reference));
  const plan = useQuery(planQueries.ofCase(reference));
  const { mutate } = useMutation(reportView());
  const report = useEffectEvent((seen: string) => mutate({ reference: seen, shownIn: 'peek' }));
  const shown = detail.data?.case.reference;
  useEffect(() => {
    if (shown !== undefined) report(shown);
  }, [shown]);

  if (detail.error ?? plan.error) {
    const again = (): void => {
      void detail.refetch();
      void plan.refetch();
    };
    return (
      <Banner tone="error" actions={<Button onClick={again}>{t`Try again`}</Button>}>
        <Trans>The follow-ups of {reference} could not be read.</Trans>
      </Banner>
    );
  }
  if (detail.data === undefined || plan.data === undefined) return <SkeletonRows count={8} />;
  const { case: record, patient } = detail.data;
  const row = deriveRow(record, patientOf(patient));
  const { followUps } = plan.data;
  return (
    <div className={styles['card']}>
      <div>
        <h2>
          <PatientName
            name={row.patientName}
            ownScript={row.patientOwnScript}
            language={row.language}
          />
        </h2>
        <span className="meta quiet">
          <bdi dir="ltr">{reference}</bdi> · {nameOfOffice(record.office, i18n.locale)}
        </span>
      </div>
      <DisclosureLimits
        disclosure={record.disclosure}
        caller={record.caller}
        diedOn={patient.diedOn}
      />
      {FOLLOW_UP_KINDS.map((kind) => {
        const ofKind = followUps.filter((each) => each.kind === kind);
        // Of several the one that is open; else the last.
        const one = ofKind.find(({ ended }) => ended === null) ?? ofKind.at(-1) ?? null;
        return <AnswerLine key={kind} kind={kind} record={record} followUp={one} all={followUps} />;
      })}
      <Link className="button" to={address}>
        <Trans>Open the case</Trans>
      </Link>
    </div>
  );
}
