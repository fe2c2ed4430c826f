import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseListRow } from '@/contract/case-list';
import { claimCase } from '@/data/cases/claim-case';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { useTellOutcome } from '../outcome/use-tell-outcome';
import { usePersonName } from '../people/use-person-name';

/** A row of a list, or the case itself. */
type Claimable = Pick<CaseListRow, 'reference' | 'version' | 'ownerId' | 'office' | 'campus'>;

export interface Claim {
  readonly claim: (row: Claimable) => void;
  readonly isPending: boolean;
  /** Why this person cannot claim it; null when they can. */
  readonly refusal: (row: Claimable) => string | null;
}

/**
 * Claims a case for the person who is signed in. Of two who press it one gets it; the other is told
 * who has it and since when, and keeps working.
 */
export function useClaim(): Claim {
  const { t } = useLingui();
  const me = useMe();
  const personName = usePersonName();
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(claimCase());
  return {
    // By promise and not by callback: the button is gone as soon as the row shows its owner.
    claim: (row) => {
      const { reference } = row;
      mutateAsync({ seen: row, me: me.id }).then(
        (outcome) => told(reference, outcome, t`Claimed ${reference}`),
        refused,
      );
    },
    isPending,
    refusal: (row) => {
      if (row.ownerId !== null) return t`${personName(row.ownerId)} has claimed it.`;
      return can(actorOf(me), 'case.claim', row)
        ? null
        : t`Your role does not claim cases of this office.`;
    },
  };
}
