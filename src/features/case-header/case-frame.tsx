import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { deriveRow } from '@/domain/derive-row';
import { movesFrom } from '@/domain/moves-from';
import { factsOf } from '@/parts/case/case-facts';
import { useNow } from '@/ui/time/use-now';
import { WidgetBoundary } from '@/ui/widget-boundary';
import styles from './case-frame.module.css';
import { CaseIdentity } from './case-identity';
import { CaseSide } from './case-side';
import { CaseState } from './case-state';
import { FromList } from './from-list';
import { PresenceNote } from './presence-note';
import { SECTION_ID } from '@/parts/case/focus-section';
import { SectionNav } from './section-nav';
import { useFocusInSection } from './use-focus-in-section';
import { useHeadHeight } from './use-head-height';

interface CaseFrameProps {
  readonly detail: CaseDetail;
  /** What can be done to the case now. */
  readonly actions: ReactNode;
  /** What must be known or answered before anything else. */
  readonly bands: ReactNode;
  /** The section that is worked in. */
  readonly children: ReactNode;
}

/** What stands around every section of a case: identity and state, the sections, the answers. */
export function CaseFrame({ detail, actions, bands, children }: CaseFrameProps) {
  const { t } = useLingui();
  const me = useMe();
  const nowMs = useNow();
  const head = useHeadHeight();
  const body = useFocusInSection();
  const { case: record, patient } = detail;
  const facts = factsOf(detail, me.id, nowMs);
  const row = deriveRow(record, facts.patient);
  const next = movesFrom(facts)[0];
  return (
    <div className={styles['frame']}>
      <header ref={head} className={styles['head']}>
        <div className={styles['line']}>
          <CaseIdentity reference={record.reference} patient={patient} />
          <PresenceNote reference={record.reference} />
        </div>
        <div className={styles['lineEnd']}>
          <FromList reference={record.reference} />
        </div>
        <div className={`${styles['line']} ${styles['state']}`}>
          <CaseState record={record} row={row} next={next} />
        </div>
        <div className={styles['lineEnd']}>
          <WidgetBoundary name={t`Actions`}>{actions}</WidgetBoundary>
        </div>
        <div className={styles['bands']}>
          <WidgetBoundary name={t`What waits for an answer`}>{bands}</WidgetBoundary>
        </div>
      </header>
      <SectionNav />
      <div ref={body} id={SECTION_ID} tabIndex={-1} className={styles['body']}>
        {children}
      </div>
      <CaseSide detail={detail} row={row} next={next} />
    </div>
  );
}
