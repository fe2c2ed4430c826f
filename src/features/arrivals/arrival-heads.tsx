import { useLingui } from '@lingui/react/macro';
import { HeadRow } from './head-row';

interface ArrivalHeadsProps {
  readonly withCampus: boolean;
  /** What the last column is called. */
  readonly last: string;
}

/** How many columns a row of a party has. */
export const columnsOf = (withCampus: boolean): number => (withCampus ? 9 : 8);

/** The headings over rows of parties (`ArrivalRow`). */
export function ArrivalHeads({ withCampus, last }: ArrivalHeadsProps) {
  const { t } = useLingui();
  const campus = withCampus ? [t`Campus`] : [];
  const party = [t`Language`, t`Needs`, t`Readiness`, t`Stage`, t`Owner`];
  return <HeadRow heads={[t`Case`, t`Patient`, ...campus, ...party, last]} />;
}
