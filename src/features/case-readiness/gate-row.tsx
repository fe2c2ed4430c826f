import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { endWaiver } from '@/data/plans/end-waiver';
import { useMe } from '@/data/session/use-me';
import type { GateState } from '@/domain/plan/gates/gate-state';
import { waivableStages } from '@/domain/plan/readiness/waive-gate';
import { actorOf, can } from '@/domain/policy';
import type { Gate } from '@/domain/vocabulary';
import { addresses } from '@/parts/addresses';
import { GATE_PLACES } from '@/parts/case/gate-places';
import entries from '@/parts/entries.module.css';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { GATE_WORDS } from '@/parts/words/blocker-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-readiness.module.css';
import { GateReason } from './gate-reason';
import { GATE_MARKS, GATE_STATE_WORDS } from './gate-state-words';
import { WaiveForm } from './waive-form';

interface GateRowProps {
  readonly detail: CaseDetail;
  readonly gate: Gate;
  readonly state: GateState;
}

/** One gate: its state, why, whose move since when; the way to clear it, and to let it pass. */
export function GateRow({ detail, gate, state }: GateRowProps) {
  const { t } = useLingui();
  const word = useWord();
  const { search } = useLocation();
  const actor = actorOf(useMe());
  const { told, refused } = useTellOutcome();
  const ending = useMutation(endWaiver());
  const [isWaiving, setIsWaiving] = useState(false);
  const { case: record } = detail;
  const { reference } = record;
  const name = word(GATE_WORDS, gate);
  const mayWaive =
    can(actor, 'case.waive-gate', record) && waivableStages(gate).includes(record.stage);
  // Where a gate has no section of its own, its task is what clears it.
  const place = GATE_PLACES[gate] ?? 'tasks';
  const takeBack = (seen: { readonly id: string; readonly version: number }): void => {
    void ending
      .mutateAsync({ reference, seen })
      .then((outcome) => told(reference, outcome, t`${name}: the waiver is taken back`), refused);
  };
  return (
    <li className={`${entries['entry']} ${styles['gate']}`} data-state={state.kind}>
      <StatusMark state={GATE_MARKS[state.kind]}>{word(GATE_STATE_WORDS, state.kind)}</StatusMark>
      <div className={styles['name']}>
        <Link className="tap" to={{ pathname: addresses.case(reference, place), search }}>
          {name}
        </Link>
      </div>
      <div className={styles['why']}>
        <GateReason record={record} gate={gate} state={state} />
      </div>
      <div className={styles['act']}>
        {state.kind === 'failing' && mayWaive && !isWaiving && (
          <Button size="small" aria-label={t`Waive: ${name}`} onClick={() => setIsWaiving(true)}>
            {t`Waive…`}
          </Button>
        )}
        {state.kind === 'waived' && mayWaive && (
          <Button
            size="small"
            aria-label={t`Take the waiver back: ${name}`}
            isBusy={ending.isPending}
            onClick={() => takeBack(state.waiver)}
          >
            <Trans>Take the waiver back</Trans>
          </Button>
        )}
      </div>
      {isWaiving && state.kind === 'failing' && (
        <div className={`sunken ${styles['form']}`}>
          <Suspense>
            <WaiveForm record={record} gate={gate} onDone={() => setIsWaiving(false)} />
          </Suspense>
        </div>
      )}
    </li>
  );
}
