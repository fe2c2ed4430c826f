import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { dutyQueries } from '@/data/duty/duty-queries';
import { officeStateAt } from '@/domain/calendar/office-state';
import { whoIsOnDuty } from '@/domain/duty';
import { Bdi } from '@/ui/bdi';
import { useNow } from '@/ui/time/use-now';
import { usePeople } from '../people/use-people';
import styles from './duty-now.module.css';

/** While a place is shut, who answers for it; nothing while it is open, or where nobody is named. */
export function DutyNow({ place }: { readonly place: string }) {
  const nowMs = useNow();
  const isShut = officeStateAt(place, nowMs).state !== 'open';
  return isShut ? <DutyPerson place={place} nowMs={nowMs} /> : null;
}

function DutyPerson({ place, nowMs }: { readonly place: string; readonly nowMs: number }) {
  const people = usePeople();
  const { data: rosters = [] } = useQuery(dutyQueries.rosters());
  const id = whoIsOnDuty({ rosters, people }, place, nowMs);
  const person = people.find((each) => each.id === id);
  if (person === undefined) return null;
  return (
    <span className={`quiet ${styles['duty']}`}>
      <Trans>
        on duty: <Bdi>{person.name}</Bdi>
      </Trans>
    </span>
  );
}
