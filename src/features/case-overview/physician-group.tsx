import { useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { touchedFields } from '@/data/command/sent-note';
import { DialLink } from '@/parts/phone/dial-link';
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
        { label: t`Name`, value: homePhysician.name, isDialled: false },
        { label: t`City and country`, value: homePhysician.place, isDialled: false },
        { label: t`Phone`, value: homePhysician.phone, isDialled: true },
        { label: t`E-mail`, value: homePhysician.email, isDialled: false },
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
          {facts.map(({ label, value, isDialled }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {value === null ? (
                  <span className="quiet">–</span>
                ) : isDialled ? (
                  <DialLink number={value} />
                ) : (
                  <Bdi>{value}</Bdi>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </EditableSection>
  );
}
