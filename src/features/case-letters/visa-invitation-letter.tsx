import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { leadOf } from '@/domain/lead-review';
import { displayName } from '@/domain/patient-name';
import { journeyOf } from '@/domain/plan/travel/journey-dates';
import { invitedBy, movedByInvitation } from '@/domain/plan/travel/invitation';
import { recordsToday } from '@/domain/records/record-changes';
import { serverNow } from '@/lib/server-clock';
import { useFormats } from '@/i18n/use-formats';
import { isolated } from '@/parts/words/isolated';
import { LETTER_LACK_WORDS } from '@/parts/words/letter-lacks';
import { useWord } from '@/parts/words/use-word';
import { planFactsOf } from '@/parts/case/plan-facts';
import { campusPlaceOf } from '@/reference/place';
import { Banner } from '@/ui/banner';
import { EmptyState } from '@/ui/empty-state';
import { LetterSheet } from './letter-sheet';
import { PlainLetter } from './plain-letter';
import { type Invited, type VisaInvitationFacts, visaInvitationParts } from './visa-invitation';

/** The invitation for the consulate: printed, sent by hand, and then logged as sent. */
export function VisaInvitationLetter({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const word = useWord();
  const { list } = useFormats();
  const signer = useMe();
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(detail.case.reference));
  const facts: VisaInvitationFacts = { ...factsOf(detail, plan), signer };
  if (facts.party.length === 0) {
    return (
      <EmptyState isInSection title={t`No visa to ask for`}>
        {word(LETTER_LACK_WORDS, 'nobody-to-invite')}
      </EmptyState>
    );
  }
  const patientName = displayName(detail.patient.name);
  const moved = movedByInvitation(planFactsOf(detail, plan)).map(({ companion }) =>
    isolated(companion?.name ?? patientName),
  );
  return (
    <>
      {isHiding(detail, plan) && (
        <Banner tone="warning">
          <Trans>
            You do not see passport numbers, so the letter is without them. Whoever has the case
            makes it whole.
          </Trans>
        </Banner>
      )}
      <PlainLetter
        detail={detail}
        kind="visa-invitation"
        name={t`How the invitation goes out`}
        note={
          moved.length > 0 ? (
            <Trans>
              Nothing is sent from here. Once it is logged, the visa stands at “letter sent” of:{' '}
              {list(moved)}. All other visas stay as they are.
            </Trans>
          ) : (
            <Trans>Nothing is sent from here. Once it is logged, every visa stays as it is.</Trans>
          )
        }
        done={t`Visa invitation logged as sent`}
        section="travel"
      >
        {(languages) => (
          <LetterSheet
            isChecklist={false}
            languages={languages.map(({ locale, i18n }) => ({
              locale,
              parts: visaInvitationParts(i18n, facts),
            }))}
          />
        )}
      </PlainLetter>
    </>
  );
}

const textOf = (number: unknown): string | null => (typeof number === 'string' ? number : null);
const isMask = (number: unknown): boolean => typeof number === 'object' && number !== null;

const isHiding = ({ patient }: CaseDetail, { papers }: CasePlanWire): boolean =>
  isMask(patient.passportNumber) || papers.some(({ passportNumber }) => isMask(passportNumber));

function factsOf(detail: CaseDetail, plan: CasePlanWire): Omit<VisaInvitationFacts, 'signer'> {
  const { case: record, patient } = detail;
  const facts = planFactsOf(detail, plan);
  const { arrival, departure } = journeyOf(facts);
  const name = displayName(patient.name);
  const party = invitedBy(facts).map(({ companion, papers }): Invited => {
    if (companion === null) {
      // The letter has said the patient's above.
      const passportNumber = textOf(patient.passportNumber);
      return { name, relationship: null, nationality: null, passportNumber };
    }
    const own = plan.papers.find(({ id }) => id === papers?.id);
    const { name: called, relationship, nationality } = companion;
    return { name: called, relationship, nationality, passportNumber: textOf(own?.passportNumber) };
  });
  return {
    reference: record.reference,
    patient: patient.name,
    birthOn: patient.birthOn,
    nationality: patient.nationality,
    campus: campusPlaceOf(record.campus),
    specialty: record.disclosure.patientUnaware
      ? null
      : (leadOf(record.reviews)?.specialty ?? null),
    fromOn: arrival?.on ?? record.preferredFromOn,
    toOn: departure?.on ?? record.preferredToOn,
    payer: record.payer,
    address: plan.trips[0]?.entryAddress ?? null,
    party,
    on: recordsToday(record, serverNow()),
  };
}
