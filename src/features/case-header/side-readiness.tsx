import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { gatesOf } from '@/domain/plan/gates/gate-rules';
import { planFactsOf } from '@/parts/case/plan-facts';
import { BLOCKED_ON_WORDS, GATE_WORDS } from '@/parts/words/blocker-words';
import { useFaultSentence } from '@/parts/words/use-fault-sentence';
import { useWord } from '@/parts/words/use-word';
import { useCaseAddresses } from './case-origin';
import styles from './case-frame.module.css';

/** The gates that stop the departure, shortly: each leads to the section that says all of it. */
export function SideReadiness({ detail }: { readonly detail: CaseDetail }) {
  const faultSentence = useFaultSentence();
  const word = useWord();
  const addresses = useCaseAddresses();
  const { data: plan } = useQuery(planQueries.ofCase(detail.case.reference));
  if (plan === undefined) return null;
  const gates = gatesOf(planFactsOf(detail, plan));
  const failing = gates.flatMap(({ gate, state }) =>
    state.kind === 'failing' ? [{ gate, ...state }] : [],
  );
  const waived = gates.filter(({ state }) => state.kind === 'waived').length;
  return (
    <>
      {failing.length > 0 && (
        <p>
          <Plural value={failing.length} one="# gate fails" other="# gates fail" />
        </p>
      )}
      {failing.length > 0 && (
        <ul className={styles['failing']}>
          {failing.map(({ gate, faults, on }) => (
            <li key={gate}>
              <Link className="tap" to={addresses.section('readiness')}>
                {word(GATE_WORDS, gate)}
              </Link>
              <div className="quiet">
                {faultSentence(faults[0])} · {word(BLOCKED_ON_WORDS, on)}
              </div>
            </li>
          ))}
        </ul>
      )}
      {failing.length === 0 && (
        <p>
          <Link className="tap" to={addresses.section('readiness')}>
            <Trans>No gate fails</Trans>
          </Link>
        </p>
      )}
      {waived > 0 && (
        <p className="quiet">
          <Trans>waived: {waived}</Trans>
        </p>
      )}
    </>
  );
}
