import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { GATED_STAGES, type PlanFacts } from '@/domain/plan/gates/gate-state';
import {
  failingElsewhere,
  type TravelCheck,
  travelChecks,
} from '@/domain/plan/travel/travel-checks';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import entries from '@/parts/entries.module.css';
import { BLOCKED_ON_WORDS } from '@/parts/words/blocker-words';
import { isolated } from '@/parts/words/isolated';
import { useFaultSentence } from '@/parts/words/use-fault-sentence';
import { TRAVEL_WARNING_WORDS } from '@/parts/words/travel-words';
import { useDates } from '@/parts/words/use-dates';
import { useWord } from '@/parts/words/use-word';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-travel.module.css';
import { useTravellerName } from './use-traveller-name';

interface TravelChecksProps {
  readonly detail: CaseDetail;
  readonly facts: PlanFacts;
  /** The date where the office sits. */
  readonly todayOn: string;
}

/** What is not right yet about the journey: why, whom or which flight it is about, whose move. */
export function TravelChecks({ detail, facts, todayOn }: TravelChecksProps) {
  const { t } = useLingui();
  const checks = travelChecks(facts, todayOn);
  const looks = checks.filter(({ gate }) => gate === null).length;
  const stops = checks.filter(({ gate }) => gate !== null).length;
  const elsewhere = failingElsewhere(facts);
  const { search } = useLocation();
  const isGated = GATED_STAGES.has(detail.case.stage);
  return (
    <section className="stack" data-gap="4" aria-labelledby="travel-checks">
      <div className="row">
        <h3 id="travel-checks" className="row">
          <Trans>Checks</Trans>
          <span className={styles['count']}>
            {checks.length === 0 ? (
              <StatusMark state="done">
                <Trans>Travel itself is in order</Trans>
              </StatusMark>
            ) : stops === 0 ? (
              <StatusMark state="paused">
                {plural(looks, {
                  one: '# thing to look at again',
                  other: '# things to look at again',
                })}
              </StatusMark>
            ) : isGated ? (
              <StatusMark state="due-today">
                {plural(stops, {
                  one: '# thing stops the departure',
                  other: '# things stop the departure',
                })}
              </StatusMark>
            ) : (
              <StatusMark state="on-track">
                {plural(stops, { one: '# thing is still open', other: '# things are still open' })}
              </StatusMark>
            )}
          </span>
        </h3>
        {elsewhere > 0 && (
          <Link
            className={`tap ${styles['count']}`}
            to={{ pathname: addresses.case(detail.case.reference, 'readiness'), search }}
          >
            {plural(elsewhere, { one: '# gate fails elsewhere', other: '# gates fail elsewhere' })}
          </Link>
        )}
      </div>
      {checks.length > 0 && (
        <ul className={entries['list']} aria-label={t`Checks`}>
          {checks.map((check) => (
            <CheckLine
              key={`${check.gate} ${check.code} ${check.country ?? ''} ${check.dates.join(' ')}`}
              detail={detail}
              check={check}
              facts={facts}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface CheckLineProps {
  readonly detail: CaseDetail;
  readonly facts: PlanFacts;
  readonly check: TravelCheck;
}

function CheckLine({ detail, facts, check }: CheckLineProps) {
  const { t, i18n } = useLingui();
  const faultSentence = useFaultSentence();
  const word = useWord();
  const { country: countryName, list } = useFormats();
  const datesOf = useDates();
  const nameOf = useTravellerName(detail);
  const { code, gate, on, about, dates, country } = check;
  const words: Readonly<Record<string, (typeof TRAVEL_WARNING_WORDS)['visa-late']>> =
    TRAVEL_WARNING_WORDS;
  const warning = words[code];
  const flights = facts.plan.legs.filter(({ id }) => about.includes(id));
  const people = about.filter((id) => !flights.some((leg) => leg.id === id));
  const names = [
    ...flights.map(({ airline, number }) => `${airline} ${number}`),
    ...people.map((id) => nameOf(id)),
  ];
  const isOurs = on === 'office' || on === 'coordinator';
  const onWhom = word(BLOCKED_ON_WORDS, on);
  return (
    <li className={`${entries['entry']} ${styles['check']}`}>
      <StatusMark state={gate === null ? 'paused' : isOurs ? 'due-today' : 'waiting'}>
        {gate === null ? t`Look again` : t({ context: 'check', message: 'Open' })}
      </StatusMark>
      <div>
        <strong>
          {warning === undefined ? (
            faultSentence(check)
          ) : (
            <>
              {country !== undefined && `${countryName(country)} · `}
              {i18n._(warning)} {datesOf(dates)}
            </>
          )}
        </strong>
        {/* Of the patient alone, as most of fitness and pick-up, there is nobody to tell apart. */}
        {names.length > 0 && (detail.case.party.length > 0 || flights.length > 0) && (
          <div className="quiet">{list(names.map(isolated))}</div>
        )}
      </div>
      <span className="quiet">
        <Trans>waiting on {onWhom}</Trans>
      </span>
    </li>
  );
}
