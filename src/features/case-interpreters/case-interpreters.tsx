import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { CaseDetail } from '@/contract/case';
import { interpreterQueries } from '@/data/interpreters/interpreter-queries';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { isLive } from '@/domain/plan/interpreters/taken-time';
import { neededBookings } from '@/domain/plan/interpreters/needed-bookings';
import { actorOf, can } from '@/domain/policy';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { WidgetBoundary } from '@/ui/widget-boundary';
import entries from '@/parts/entries.module.css';
import { NeededLine } from './needed-line';
import { UnneededLine } from './unneeded-line';

/** The section of interpreters: one booking for each appointment that needs one. */
export function CaseInterpreters({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const { case: record } = detail;
  const isClosed = record.stage === 'closed';
  const mayBook = can(actorOf(useMe()), 'booking.manage', record);
  return (
    <section className="stack" data-gap="24" aria-labelledby="interpreters-title">
      <div className="page-head">
        <h2 id="interpreters-title">
          <Trans>Interpreters</Trans>
        </h2>
        {!mayBook && (
          <span className="quiet">
            <Trans>Coordinators of the campus book interpreters.</Trans>
          </span>
        )}
      </div>
      <WidgetBoundary name={t`Interpreters`}>
        <Suspense fallback={<SkeletonRows count={4} />}>
          <Bookings detail={detail} canBook={mayBook && !isClosed} />
        </Suspense>
      </WidgetBoundary>
    </section>
  );
}

interface BookingsProps {
  readonly detail: CaseDetail;
  readonly canBook: boolean;
}

function Bookings({ detail, canBook }: BookingsProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const { data: conflicts } = useSuspenseQuery(interpreterQueries.conflictsOf(reference));
  const needed = neededBookings(plan);
  const neededIds = new Set(needed.map(({ appointment }) => appointment.id));
  // Its appointment was cancelled, is gone, or needs nobody any more; the booking still stands.
  const unneeded = plan.bookings.filter(
    (each) =>
      isLive(each) &&
      !neededIds.has(each.appointmentId) &&
      !plan.appointments.some(({ id, status }) => id === each.appointmentId && status === 'done'),
  );
  const open = conflicts.items.filter(({ kept }) => kept === null).length;
  const toConfirm = needed.filter(({ booking }) => booking?.status !== 'confirmed').length;
  if (needed.length + unneeded.length === 0) {
    return (
      <EmptyState isInSection title={t`No appointment needs an interpreter`}>
        <Trans>An appointment says whether somebody must interpret; it then stands here.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="row" role="status">
        <StatusMark state={toConfirm === 0 ? 'done' : 'waiting'}>
          {plural(toConfirm, {
            0: 'Every interpreter is confirmed',
            one: '# appointment without a confirmed interpreter',
            other: '# appointments without a confirmed interpreter',
          })}
        </StatusMark>
        <StatusMark state={open === 0 ? 'done' : 'overdue'}>
          {plural(open, {
            0: 'No open conflict',
            one: '# open conflict',
            other: '# open conflicts',
          })}
        </StatusMark>
      </p>
      <ol className={entries['list']} aria-label={t`Appointments that need an interpreter`}>
        {needed.map((each) => (
          <NeededLine
            key={each.appointment.id}
            detail={detail}
            needed={each}
            past={plan.bookings.filter(
              (one) => one.appointmentId === each.appointment.id && !isLive(one),
            )}
            conflicts={conflicts}
            canBook={canBook}
          />
        ))}
      </ol>
      {unneeded.length > 0 && (
        <section className="stack" aria-labelledby="unneeded-title">
          <h3 id="unneeded-title">
            <Trans>Booked, and needed no more</Trans>
          </h3>
          <ul className={entries['list']}>
            {unneeded.map((booking) => (
              <UnneededLine
                key={booking.id}
                detail={detail}
                booking={booking}
                interpreters={conflicts.interpreters}
                canBook={canBook}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
