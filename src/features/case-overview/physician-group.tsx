import { useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { touchedFields } from '@/data/command/sent-note';
import { Bdi } from '@/ui/bdi';
import { EditableSection } from './editable-section';
import { PhysicianForm } from './physician-form';

interface PhysicianGroupProps {
  readonly detail: CaseDetail;
  readonly canEdit: boolean;
}

/** Who refers the patient and gets the report. */
export function PhysicianGroup({ detail, canEdit }: PhysicianGroupProps) {
  const { t } = useLingui();
  const { homePhysician } = detail.case;
  const facts = homePhysician
    ? [
        { label: t`Name`, value: homePhysician.name },
        { label: t`City and country`, value: homePhysician.place },
        { label: t`Phone`, value: homePhysician.phone },
        { label: t`E-mail`, value: homePhysician.email },
      ]
    : [];
  return (
    <EditableSection
      id="physician"
      reference={detail.case.reference}
      title={t`Home physician`}
      canEdit={canEdit}
      fits={(entry) => touchedFields(entry)[0] === 'homePhysician'}
      form={(form) => <PhysicianForm detail={detail} {...form} />}
    >
      {facts.length === 0 ? (
        <p className="quiet">{t`Not known`}</p>
      ) : (
        <dl className="facts">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value === null ? <span className="quiet">–</span> : <Bdi>{value}</Bdi>}</dd>
            </div>
          ))}
        </dl>
      )}
    </EditableSection>
  );
}
