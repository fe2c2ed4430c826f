import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, Suspense } from 'react';
import { Link } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import type { CaseRow } from '@/domain/case-row';
import { missingForIntake } from '@/domain/intake-completeness';
import type { NextMove } from '@/domain/moves-from';
import { numberToRing } from '@/domain/number-to-ring';
import type { Stage } from '@/domain/vocabulary';
import { fieldToFill } from '@/parts/case/field-to-fill';
import { patientOf } from '@/parts/patient/patient-of';
import { DisclosureLimits } from '@/parts/disclosure/disclosure-limits';
import { DialLink } from '@/parts/phone/dial-link';
import { INTAKE_ITEM_WORDS } from '@/parts/words/blocker-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { lazyAgain } from '@/ui/lazy-again';
import { useNarrow } from '@/ui/use-narrow';
import { WidgetBoundary } from '@/ui/widget-boundary';
import styles from './case-frame.module.css';
import { useCaseAddresses } from './case-origin';
import { LinkedCases } from './linked-cases';
import { BlockSentence, ByWhen, NextStep, WhatBlocks, WhoseMove } from './side-answers';
import { ThreeClocks } from './three-clocks';

const SideReadiness = lazyAgain(async () => (await import('./side-readiness')).SideReadiness);

/** From the first offered appointment until the patient has come. */
const DEPARTING: ReadonlySet<Stage> = new Set(['scheduling', 'preparing', 'ready']);

interface CaseSideProps {
  readonly detail: CaseDetail;
  readonly row: CaseRow;
  readonly next: NextMove | undefined;
}

/**
 * The column that always answers: what blocks it, by when, whose move; and may one call now. On a
 * phone it is one line that opens, so that the section comes first.
 */
export function CaseSide(props: CaseSideProps) {
  const { t } = useLingui();
  const isNarrow = useNarrow();
  const { detail, row } = props;
  return (
    <aside className={styles['side']} aria-label={t`Where the case stands`}>
      <div className={styles['limits']}>
        <WidgetBoundary name={t`Before you call`}>
          <DisclosureLimits
            disclosure={detail.case.disclosure}
            caller={detail.case.caller}
            diedOn={detail.patient.diedOn}
            facilitator={{
              code: detail.case.facilitator,
              consent: detail.case.facilitatorConsent,
            }}
          />
        </WidgetBoundary>
        <CallerNumber detail={detail} />
      </div>
      {isNarrow ? (
        <details className={styles['more']}>
          <summary>
            <BlockSentence record={detail.case} row={row} />
          </summary>
          <div className={styles['answers']}>
            <Answers {...props} />
          </div>
        </details>
      ) : (
        <Answers {...props} />
      )}
    </aside>
  );
}

/** Under what must be known before a call: whom one rings, and the number that dials. */
function CallerNumber({ detail: { case: record, patient } }: Pick<CaseSideProps, 'detail'>) {
  const number = numberToRing({ ...record, patient }, 'caller');
  return (
    number !== null && (
      <div className="row">
        <span className="quiet">
          <Trans>Caller</Trans>
        </span>
        <Bdi>{record.caller.name}</Bdi>
        <DialLink number={number} />
      </div>
    )
  );
}

function Answers({ detail, row, next }: CaseSideProps) {
  const { t } = useLingui();
  const { case: record } = detail;
  return (
    <>
      <Answer heading={t`What blocks it`}>
        <WhatBlocks record={record} row={row} />
      </Answer>
      <Answer heading={t`By when`}>
        <ByWhen record={record} row={row} />
      </Answer>
      <Answer heading={t`Whose move`}>
        <WhoseMove record={record} row={row} />
      </Answer>
      {next && (
        <Answer heading={t`What comes next`}>
          <NextStep next={next} />
        </Answer>
      )}
      {DEPARTING.has(record.stage) && (
        <Answer heading={t`Readiness`}>
          <Suspense>
            <SideReadiness detail={detail} />
          </Suspense>
        </Answer>
      )}
      {record.stage !== 'closed' && <MissingForIntake detail={detail} />}
      <Answer heading={t`Time now`} isWide>
        <ThreeClocks detail={detail} />
      </Answer>
      {record.links.length > 0 && (
        <Answer heading={t`Linked cases`}>
          <LinkedCases record={record} />
        </Answer>
      )}
    </>
  );
}

interface AnswerProps {
  readonly heading: string;
  /** In the strip it takes a line of its own. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Answer({ heading, isWide = false, children }: AnswerProps) {
  return (
    <section className={`${styles['answer']} ${isWide ? styles['wide'] : ''}`}>
      <h2>{heading}</h2>
      <WidgetBoundary name={heading}>{children}</WidgetBoundary>
    </section>
  );
}

/** What intake still lacks, each with the way to its field; nothing when it is complete. */
function MissingForIntake({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const word = useWord();
  const addresses = useCaseAddresses();
  const missing = missingForIntake(detail.case, patientOf(detail.patient));
  if (missing.length === 0) return null;
  return (
    <Answer heading={t`Missing for intake`}>
      <ul className={styles['missing']}>
        {missing.map((item) => {
          const name = word(INTAKE_ITEM_WORDS, item);
          return (
            <li key={item}>
              <Link className="tap" to={addresses.section(undefined)} state={fieldToFill(item)}>
                <Trans>Fill in: {name}</Trans>
              </Link>
            </li>
          );
        })}
      </ul>
    </Answer>
  );
}
