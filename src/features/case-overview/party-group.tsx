import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { CompanionNationality } from '@/parts/case/companion-nationality';
import { RELATIONSHIP_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { touchedFields } from '@/data/command/sent-note';
import { Bdi } from '@/ui/bdi';
import { EditableSection } from './editable-section';
import { PartyForm } from './party-form';

interface PartyGroupProps {
  readonly detail: CaseDetail;
  readonly canEdit: boolean;
}

/** Who travels along with the patient. */
export function PartyGroup({ detail, canEdit }: PartyGroupProps) {
  const { t } = useLingui();
  const word = useWord();
  const { party } = detail.case;
  const ofPatient = detail.patient.nationality;
  return (
    <EditableSection
      id="party"
      reference={detail.case.reference}
      title={t`Travel party`}
      canEdit={canEdit}
      fits={(entry) => touchedFields(entry)[0] === 'party'}
      form={(form) => <PartyForm detail={detail} {...form} />}
    >
      {party.length === 0 ? (
        <p className="quiet">{t`Nobody travels along`}</p>
      ) : (
        <ul className="stack" data-gap="4">
          {party.map((companion) => (
            <li key={`${companion.name} ${companion.relationship}`}>
              <Trans comment="a companion: the name, and what they are to the patient">
                <Bdi>{companion.name}</Bdi>, {word(RELATIONSHIP_WORDS, companion.relationship)}
              </Trans>
              <span className="quiet">
                {' · '}
                <CompanionNationality own={companion.nationality} ofPatient={ofPatient} />
              </span>
              {companion.isMinor && <span className="quiet"> {t`(minor)`}</span>}
            </li>
          ))}
        </ul>
      )}
    </EditableSection>
  );
}
