import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { dutyQueries } from '@/data/duty/duty-queries';
import { peopleQueries } from '@/data/people/people-queries';
import { officeStateAt } from '@/domain/calendar/office-state';
import { whoIsOnDuty } from '@/domain/duty';
import { Bdi } from '@/ui/bdi';
import { Skeleton } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import styles from './duty-now.module.css';

/** While a place is shut, who answers for it, or that nobody does; nothing while it is open. */
export function DutyNow({ place }: { readonly place: string }) {
  const nowMs = useNow();
  const isShut = officeStateAt(place, nowMs).state !== 'open';
  return isShut ? <DutyPerson place={place} nowMs={nowMs} /> : null;
}

function DutyPerson({ place, nowMs }: { readonly place: string; readonly nowMs: number }) {
  const people = useQuery(peopleQueries.directory());
  const rosters = useQuery(dutyQueries.rosters());
  if (people.isPending || rosters.isPending) return <NameAhead />;
  const known = { rosters: rosters.data ?? [], people: people.data ?? [] };
  const id = whoIsOnDuty(known, place, nowMs);
  if (id === null && people.isSuccess && rosters.isSuccess) {
    return (
      <span className={styles['duty']}>
        <StatusMark state="overdue">
          <Trans>on duty: nobody</Trans>
        </StatusMark>
      </span>
    );
  }
  const person = known.people.find((each) => each.id === id);
  if (person === undefined) return null;
  return (
    <span className={`quiet ${styles['duty'] ?? ''}`}>
      <Trans>
        on duty: <Bdi>{person.name}</Bdi>
      </Trans>
    </span>
  );
}

/** Keeps the place of the name while it is on the way, so that nothing around it moves. */
function NameAhead() {
  return (
    <span className={`${styles['ahead'] ?? ''} ${styles['duty'] ?? ''}`}>
      {/* As long as most of the names with what stands before them. */}
      <Skeleton width="22ch" />
    </span>
  );
}
