import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { letterQueries } from '@/data/letters/letter-queries';
import { useMe } from '@/data/session/use-me';
import { LETTERS } from '@/domain/letters/letter-kinds';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { invitedBy } from '@/domain/plan/travel/invitation';
import {
  beforeConsulate,
  beforeLetter,
  neededVisas,
  visaStartsOf,
  whoseVisas,
} from '@/domain/plan/travel/visa-chain';
import { countriesOfTrip } from '@/domain/plan/travel/travellers';
import { type TravellerVisa, visaStateOf } from '@/domain/plan/travel/visas';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { addresses } from '@/parts/addresses';
import { isolated } from '@/parts/words/isolated';
import { clockZoneOf } from '@/reference/place';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-travel.module.css';
import { useTravellerName } from './use-traveller-name';

interface VisaStepsProps {
  readonly detail: CaseDetail;
  readonly facts: PlanFacts;
  readonly todayOn: string;
  readonly canEdit: boolean;
}

/** The chain to a visa: the invitation, the consulate, its decision; and until when to begin. */
export function VisaSteps({ detail, facts, todayOn, canEdit }: VisaStepsProps) {
  const { t } = useLingui();
  const { search } = useLocation();
  const { country: countryName, plainDate, list } = useFormats();
  const actor = actorOf(useMe());
  const nameOf = useTravellerName(detail);
  const { case: record } = detail;
  const { data: letters } = useSuspenseQuery(letterQueries.ofCase(record.reference));
  const needed = neededVisas(facts);
  if (needed.length === 0) return null;
  const zone = clockZoneOf(record.office, record.campus);
  const sent = letters.items.find(({ kind }) => kind === 'visa-invitation');
  const canInvite =
    canEdit &&
    can(actor, 'letter.make', record) &&
    LETTERS['visa-invitation'].lack(record) === null &&
    invitedBy(facts).length > 0;
  const unasked = beforeConsulate(facts);
  const undecided = needed.filter((each) => visaStateOf(each) !== 'granted');
  const steps: readonly (readonly [name: string, open: readonly TravellerVisa[]])[] = [
    [t`Invitation letter`, beforeLetter(facts)],
    [t`Asked the consulate`, unasked],
    [t`Visa granted`, undecided],
  ];
  const isOne = countriesOfTrip(facts).length === 1;
  const starts = visaStartsOf(facts);
  const namesOf = (travellers: readonly { readonly id: string }[]): string =>
    list(travellers.map(({ id }) => isolated(nameOf(id))));
  const openOf = (visas: readonly TravellerVisa[]): string =>
    isOne
      ? namesOf(whoseVisas(visas))
      : [...Map.groupBy(visas, ({ country }) => country)]
          .map(([country, own]) => `${countryName(country)}: ${namesOf(whoseVisas(own))}`)
          .join(' · ');
  return (
    <section className="stack" data-gap="4" aria-labelledby="visa-steps">
      <div className="row">
        <h3 id="visa-steps">
          <Trans>Way to the visa</Trans>
        </h3>
        {canInvite && (
          <span className="spread">
            <Link
              className="button"
              data-size="small"
              to={{ pathname: addresses.case(record.reference, 'letters/visa-invitation'), search }}
            >
              <Trans>Invitation letter…</Trans>
            </Link>
          </span>
        )}
      </div>
      {starts.map(({ country, travellers, latestOn, waitDays }) => (
        <p key={`${country} ${waitDays}`} className={styles['start']}>
          <StatusMark state={latestOn < todayOn ? 'overdue' : 'on-track'}>
            {!isOne && `${countryName(country)} · `}
            {/* Where it is all of them, they are named below. */}
            {travellers.length < unasked.filter((each) => each.country === country).length && (
              <>{namesOf(travellers)} · </>
            )}
            {latestOn < todayOn
              ? t`The consulate should have been asked by ${plainDate(latestOn)}`
              : t`Ask the consulate by ${plainDate(latestOn)} at the latest`}
          </StatusMark>{' '}
          <span className="quiet">
            <Plural
              value={waitDays}
              one="Its usual wait is # day."
              other="Its usual wait is # days."
            />
          </span>
        </p>
      ))}
      <ol className={styles['steps']}>
        {steps.map(([name, open]) => (
          <li key={name}>
            <StatusMark state={open.length === 0 ? 'done' : 'on-track'}>{name}</StatusMark>
            {open.length > 0 && (
              // Each name is isolated; the list of them runs as the page does.
              <div className="quiet">{openOf(open)}</div>
            )}
          </li>
        ))}
      </ol>
      {sent !== undefined && (
        <p className="quiet">
          <Trans>The letter went out on {plainDate(localDateOf(Date.parse(sent.at), zone))}.</Trans>
        </p>
      )}
    </section>
  );
}
