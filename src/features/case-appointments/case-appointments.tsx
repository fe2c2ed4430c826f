import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { confirmAppointments } from '@/data/appointments/confirm-appointments';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import type { Appointment } from '@/domain/plan/appointment';
import { caseRefusal } from '@/domain/plan/appointments/decide-appointment';
import { itineraryOf, unconfirmedOf } from '@/domain/plan/appointments/itinerary';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { addresses } from '@/parts/addresses';
import { callZoneBeside } from '@/domain/clocks/call-zone';
import { NothingYet } from '@/parts/case/nothing-yet';
import { planFactsOf } from '@/parts/case/plan-facts';
import { nameOfCampus } from '@/parts/names';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { AppointmentRow } from './appointment-row';
import styles from './case-appointments.module.css';
import { ItinerarySent } from './itinerary-sent';
import { OfferForm } from './offer-form';
import { daysOf } from './plan-days';
import { WeekPlan } from './week-plan';

/** The section of appointments: the week in campus time, and each day's list. */
export function CaseAppointments({ detail }: { readonly detail: CaseDetail }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const { plainDate } = useFormats();
  const { search } = useLocation();
  const personName = usePersonName();
  const { case: record } = detail;
  const { reference } = record;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const [isOffering, setIsOffering] = useState(false);
  const mayBook = can(actorOf(useMe()), 'appointment.book', record);
  const refusal = caseRefusal(planFactsOf(detail, plan));
  const { appointments } = plan;
  const itinerary = itineraryOf(appointments);
  const open = unconfirmedOf(appointments);
  const days = daysOf(appointments);
  const campus = itinerary[0]?.campus ?? campusPlaceOf(record.campus);
  const campusName = nameOfCampus(campus, locale);
  const [first] = itinerary;
  const callZone =
    first === undefined
      ? null
      : callZoneBeside(record, placeOf(campus).timeZone, Date.parse(first.startAt));
  const isNamed = new Set(appointments.map((each) => each.campus)).size > 1;
  return (
    <section className="stack" aria-labelledby="appointments-title">
      <div className="page-head">
        <h2 id="appointments-title">
          <Trans>Appointments</Trans>
        </h2>
        <span className="quiet">
          <HowMany
            standing={itinerary.length}
            cancelled={appointments.length - itinerary.length}
            isClosed={record.stage === 'closed'}
          />
          {open.length > 0 && (
            <>
              {' · '}
              <Plural
                value={open.length}
                one="# waits to be confirmed"
                other="# wait to be confirmed"
              />
            </>
          )}
        </span>
        <span className="spread row">
          {itinerary.length > 0 && record.stage !== 'closed' && (
            <Link
              className="tap"
              to={{ pathname: addresses.case(reference, 'letters/itinerary'), search }}
            >
              <Trans>Itinerary to print or for a calendar</Trans>
            </Link>
          )}
          {mayBook && (
            <>
              {open.length > 1 && <ConfirmAll reference={reference} open={open} />}
              <Button
                variant={appointments.length === 0 ? 'primary' : 'secondary'}
                disabledReason={refusal && refusalSentence(i18n, refusal, personName)}
                aria-expanded={isOffering}
                onClick={() => setIsOffering(true)}
              >
                <Trans>Offer an appointment</Trans>
              </Button>
            </>
          )}
        </span>
      </div>
      <ItinerarySent record={record} tasks={plan.tasks} />
      {!mayBook && (
        <p className="quiet">
          <Trans>
            The coordinators of {campusName} book appointments. What the family answers, log as a
            contact: they read it there.
          </Trans>
        </p>
      )}
      {isOffering && refusal === null && (
        <OfferForm detail={detail} onDone={() => setIsOffering(false)} />
      )}
      {appointments.length === 0 ? (
        <NothingYet record={record} title={t`No appointment yet`}>
          <Trans>What is offered stands here by day, in the time of the campus.</Trans>
        </NothingYet>
      ) : (
        <>
          <WeekPlan days={days} campus={campus} callZone={callZone} onPick={focusRow} />
          {days.map(({ date, appointments: ofDay }) => (
            <section key={date} className={styles['day']} aria-label={plainDate(date)}>
              <h3 className={styles['dayHead']}>{plainDate(date)}</h3>
              <ol className={styles['rows']}>
                {ofDay.map((appointment) => (
                  <AppointmentRow
                    key={appointment.id}
                    detail={detail}
                    appointment={appointment}
                    callZone={callZone}
                    canBook={mayBook && refusal === null}
                    isNamed={isNamed}
                  />
                ))}
              </ol>
            </section>
          ))}
        </>
      )}
    </section>
  );
}

interface HowManyProps {
  readonly standing: number;
  readonly cancelled: number;
  readonly isClosed: boolean;
}

/** How many take place. None is said to come yet where all were cancelled, or the case is closed. */
function HowMany({ standing, cancelled, isClosed }: HowManyProps) {
  if (standing > 0) return <Plural value={standing} one="# appointment" other="# appointments" />;
  if (cancelled > 0) return <Plural value={cancelled} one="# cancelled" other="All # cancelled" />;
  return isClosed ? <Trans context="appointments">None</Trans> : <Trans>None yet</Trans>;
}

/** The caller agreed to all that is open: all or none. */
function ConfirmAll({
  reference,
  open,
}: {
  readonly reference: string;
  readonly open: readonly Appointment[];
}) {
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(confirmAppointments());
  const count = open.length;
  return (
    <Button
      variant="primary"
      isBusy={isPending}
      onClick={() =>
        void mutateAsync({
          reference,
          body: { appointments: open.map(({ id, version }) => ({ id, version })) },
        }).then(
          (outcome) =>
            told(
              reference,
              outcome,
              plural(count, {
                one: '# appointment confirmed',
                other: '# appointments confirmed',
              }),
            ),
          refused,
        )
      }
    >
      <Trans>Confirm all ({count})</Trans>
    </Button>
  );
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`#appointment-${CSS.escape(id)}`)?.focus();
}
