import { Trans, useLingui } from '@lingui/react/macro';
import type { TravelPapersWire } from '@/contract/plan/travel';
import type { Leg } from '@/domain/plan/travel';
import { seatsOf } from '@/domain/plan/travel/leg-cover';
import { type VisaFault, visaFault } from '@/domain/plan/gates/visa-gate';
import type { consentOf } from '@/domain/plan/travel/leg-checks';
import { isPassportShaped } from '@/domain/plan/travel/travel-checks';
import { countriesOfTrip, type TravelFacts } from '@/domain/plan/travel/travellers';
import { stayIn, type TravellerVisa, visasOf, visaStateOf } from '@/domain/plan/travel/visas';
import { useFormats } from '@/i18n/use-formats';
import { VISA_WORDS } from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-travel.module.css';

interface PassportCellProps {
  /** Null where none is known; an object where the reader may not see it. */
  readonly number: TravelPapersWire['passportNumber'];
  readonly expiresOn: string | null;
  readonly fault: string | null;
}

/** Number and last day of a passport, and whether that is late enough. */
export function PassportCell({ number, expiresOn, fault }: PassportCellProps) {
  const { t } = useLingui();
  const { plainDate } = useFormats();
  const isOdd = typeof number === 'string' && !isPassportShaped(number);
  return (
    <td data-name={t`Passport`}>
      <div className={styles['number']}>
        {typeof number === 'string' ? <Bdi>{number}</Bdi> : number === null ? '–' : <Hidden />}
      </div>
      {expiresOn === null ? (
        <StatusMark state={fault === null ? 'on-track' : 'due-today'}>
          <Trans>valid until not known</Trans>
        </StatusMark>
      ) : (
        <StatusMark state={fault === null ? 'done' : 'overdue'}>
          {fault === null
            ? t`until ${plainDate(expiresOn)}`
            : t`only until ${plainDate(expiresOn)}`}
        </StatusMark>
      )}
      {isOdd && (
        <div className="quiet">
          <Trans>unusual number</Trans>
        </div>
      )}
    </td>
  );
}

interface VisaCellProps {
  readonly facts: TravelFacts;
  readonly travellerId: string;
}

/** How the visa of each country that is entered stands; it is named where there is more than one. */
export function VisaCell({ facts, travellerId }: VisaCellProps) {
  const { t } = useLingui();
  const visas = visasOf(facts).filter(({ traveller }) => traveller.id === travellerId);
  const isOne = countriesOfTrip(facts).length === 1;
  if (visas.length === 0) {
    return (
      <td className="quiet" data-name={t`Visa`}>
        <Trans>Lives in the country</Trans>
      </td>
    );
  }
  return (
    <td data-name={t`Visa`}>
      {visas.map((each) => (
        <OneVisa
          key={each.country}
          visa={each}
          fault={visaFault(each.standing, stayIn(facts, each.country))}
          isNamed={!isOne}
        />
      ))}
    </td>
  );
}

interface OneVisaProps {
  readonly visa: TravellerVisa;
  readonly fault: VisaFault | null;
  readonly isNamed: boolean;
}

/** One visa with the dates that matter next. */
function OneVisa({ visa: { country, standing }, fault, isNamed }: OneVisaProps) {
  const { t } = useLingui();
  const word = useWord();
  const { country: countryName, plainDate } = useFormats();
  const visa = visaStateOf({ standing });
  const isOpen = visa === 'applied' || visa === 'letter-sent';
  const wrong = visa === 'refused' || fault === 'visa-stay' ? 'overdue' : 'due-today';
  return (
    <div>
      {isNamed && <div className="quiet">{countryName(country)}</div>}
      <StatusMark state={fault === null ? 'done' : isOpen ? 'waiting' : wrong}>
        {word(VISA_WORDS, visa)}
      </StatusMark>
      <div className="quiet">
        {visa === 'granted' && standing?.visaFromOn && standing.visaToOn && (
          <>{t`${plainDate(standing.visaFromOn)} to ${plainDate(standing.visaToOn)}`}</>
        )}
        {visa !== 'granted' && visa !== 'not-needed' && standing?.visaAppointmentOn && (
          <>{t`appointment on ${plainDate(standing.visaAppointmentOn)}`}</>
        )}
      </div>
      {fault === 'visa-stay' && <div>{t`Does not cover the stay`}</div>}
    </div>
  );
}

interface ConsentCellProps {
  /** Null for whoever is of age. */
  readonly consent: ReturnType<typeof consentOf> | null;
}

/** Of a minor, whether the guardian has agreed, where that is asked; of others nothing is. */
export function ConsentCell({ consent }: ConsentCellProps) {
  const { t } = useLingui();
  const name = t`Guardian’s consent`;
  if (consent === null) {
    return (
      <td className="quiet" data-empty>
        –
      </td>
    );
  }
  if (consent === 'not-needed')
    return (
      <td className="quiet" data-name={name}>
        {t({ context: 'consent', message: 'Not needed' })}
      </td>
    );
  const isHere = consent === 'here';
  return (
    <td data-name={name}>
      <StatusMark state={isHere ? 'done' : 'due-today'}>{isHere ? t`Here` : t`Missing`}</StatusMark>
    </td>
  );
}

interface SeatsCellProps {
  readonly legs: readonly Leg[];
  readonly travellerId: string;
}

/** Whether there are seats out and back. */
export function SeatsCell({ legs, travellerId }: SeatsCellProps) {
  const { t } = useLingui();
  const mark = (direction: 'out' | 'back', name: string) => {
    const seats = seatsOf(legs, travellerId, direction);
    const isBooked = seats === 'booked';
    const isPlanned = seats === 'planned';
    return (
      <div>
        <StatusMark state={isBooked ? 'done' : isPlanned ? 'waiting' : 'due-today'}>
          {name}
          <span className="visually-hidden">
            {' '}
            {isBooked
              ? t({ context: 'seats', message: 'booked' })
              : isPlanned
                ? t({ context: 'seats', message: 'planned' })
                : t({ context: 'seats', message: 'open' })}
          </span>
        </StatusMark>
      </div>
    );
  };
  return (
    <td data-name={t`Seats`}>
      {mark('out', t({ context: 'seats', message: 'out' }))}
      {mark('back', t({ context: 'seats', message: 'back' }))}
    </td>
  );
}

/** A number that the reader may not see; dots say nothing to who hears them. */
function Hidden() {
  return (
    <>
      <span aria-hidden="true">•••</span>
      <span className="visually-hidden">
        <Trans>Hidden</Trans>
      </span>
    </>
  );
}
