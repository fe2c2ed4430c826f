import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Rebalance } from '@/contract/workload/rebalance';
import { applyRebalance } from '@/data/workload/apply-rebalance';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import { useTellOwn } from '@/parts/outcome/use-tell-own';
import { useTellUnanswered } from '@/parts/outcome/use-tell-unanswered';
import { usePersonName } from '@/parts/people/use-person-name';
import { isolated } from '@/parts/words/isolated';
import { MOVED } from '@/parts/workload/moved';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { MoveRow } from './move-row';
import { PeopleTable } from './people-table';
import { beforeAndAfter, type Chosen, chosenTo, keyOf, movesOf } from './plan-moves';
import styles from './rebalance.module.css';

/** The moves of a proposal, as a supervisor drops or changes them; applied together or not at all. */
export function RebalancePlan({ proposal }: { readonly proposal: Rebalance }) {
  const { t } = useLingui();
  const { list, number } = useFormats();
  const personName = usePersonName();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { mutateAsync: apply, isPending } = useMutation(applyRebalance());
  const { refused } = useTellOwn();
  const tellUnanswered = useTellUnanswered();
  const moves = movesOf(proposal, chosen);
  const people = beforeAndAfter(proposal, chosen);
  const left = proposal.left.map(({ id, over }) => {
    const [name, points] = [personName(id), number(over)];
    return isolated(t`${name} (${points})`);
  });
  const send = (): void => {
    apply({ moves }).then(({ kind }) => {
      if (kind !== 'saved') tellUnanswered(kind);
      // What waits has moved nothing yet; what another tab sent has its undo there.
      return navigate(addresses.workload(), kind === 'saved' ? { state: MOVED } : {});
    }, refused);
  };
  return (
    <>
      {left.length > 0 && (
        <Banner tone="warning">
          <Trans>Still over, as nobody to whom these cases may go has room: {list(left)}</Trans>
        </Banner>
      )}
      <h2>
        <Trans>Before and after</Trans>
      </h2>
      <PeopleTable people={people} />
      <h2>
        <Trans>Moves</Trans>
      </h2>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="table-scroll" aria-label={t`Moves`} tabIndex={0}>
        <table className={`table ${styles['moves']}`} aria-label={t`Moves`}>
          <thead>
            <tr>
              <td>
                <span className="visually-hidden">
                  <Trans>Chosen</Trans>
                </span>
              </td>
              <th scope="col">
                <Trans>Cases that go together</Trans>
              </th>
              <th scope="col" className="cell-number">
                <Trans>Points</Trans>
              </th>
              <th scope="col">
                <Trans>Owner now</Trans>
              </th>
              <th scope="col">
                <Trans>Goes to</Trans>
              </th>
              <th scope="col">
                <Trans>Why</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {proposal.moves.map((move) => (
              <MoveRow
                key={keyOf(move)}
                move={move}
                to={chosenTo(move, chosen)}
                onChange={(to) => setChosen(new Map(chosen).set(keyOf(move), to))}
              />
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles['foot']} data-foot>
        <span className="quiet">
          <Trans>All are moved together, or none. Undo puts each back for ten minutes.</Trans>
        </span>
        <Button onClick={() => void navigate(addresses.workload())}>
          <Trans>Leave all as it is</Trans>
        </Button>
        <Button
          variant="primary"
          isBusy={isPending}
          disabledReason={moves.length === 0 ? t`Choose a move first.` : null}
          onClick={send}
        >
          <Plural value={moves.length} _0="Move no case" one="Move # case" other="Move # cases" />
        </Button>
      </div>
      <span role="status" className="visually-hidden">
        {t`${plural(moves.length, { one: '# case to move', other: '# cases to move' })}`}
      </span>
    </>
  );
}
