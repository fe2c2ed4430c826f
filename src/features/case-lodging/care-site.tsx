import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { CARE_CHECKS, type Stay } from '@/domain/plan/lodging';
import { openChecks } from '@/domain/plan/lodging/nights';
import { CARE_CHECK_WORDS } from '@/parts/words/lodging-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { CareForm } from './care-form';
import styles from './case-lodging.module.css';

interface CareSiteProps {
  readonly detail: CaseDetail;
  readonly stay: Stay;
  readonly canEdit: boolean;
}

/** A rental in which care is given: its checklist, equipment and daily visits. */
export function CareSite({ detail, stay, canEdit }: CareSiteProps) {
  const { t } = useLingui();
  const word = useWord();
  const [isOpen, setIsOpen] = useState(false);
  const open = openChecks(stay);
  const { name } = stay;
  return (
    <section className={`stack ${styles['care']}`} data-gap="4" aria-label={t`Care site: ${name}`}>
      <div className="row">
        <h4 className={styles['careTitle']}>
          <Trans>Care site</Trans>
        </h4>
        {canEdit && !isOpen && (
          <Button
            size="small"
            aria-label={t`Fill in the checklist: ${name}`}
            onClick={() => setIsOpen(true)}
          >
            <Trans>Fill in the checklist</Trans>
          </Button>
        )}
      </div>
      {isOpen && canEdit ? (
        <Suspense fallback={<SkeletonRows count={3} />}>
          <CareForm detail={detail} stay={stay} onDone={() => setIsOpen(false)} />
        </Suspense>
      ) : (
        <>
          <ul className={styles['checks']}>
            {CARE_CHECKS.map((check) => (
              <li key={check}>
                <StatusMark state={open.includes(check) ? 'due-today' : 'done'}>
                  {word(CARE_CHECK_WORDS, check)}
                  {open.includes(check) && (
                    <span className="visually-hidden">
                      {' '}
                      <Trans>open</Trans>
                    </span>
                  )}
                </StatusMark>
              </li>
            ))}
          </ul>
          <Said label={t`Equipment`} text={stay.careEquipment} />
          <Said label={t`Daily visits`} text={stay.careVisits} />
        </>
      )}
    </section>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <div>
      <span className="quiet">{label}</span> <Bdi>{text}</Bdi>
    </div>
  );
}
