import { Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { CaseWire } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { canEditCampus } from '@/domain/campus-by-edit';
import { seesIt } from '@/domain/out-of-sight';
import { actorOf } from '@/domain/policy';
import { nameOfCampus } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';
import { usePeople } from '@/parts/people/use-people';
import { CAMPUSES } from '@/reference/campuses';
import { FieldInput, type FieldInputProps } from './field-input';

interface CampusFieldProps extends FieldInputProps {
  readonly record: CaseWire;
  readonly transfer: ReactNode;
}

/** A campus is named here once; from then on another side is asked, and this is the way to ask it. */
export function CampusField({ record, transfer, ...input }: CampusFieldProps) {
  const { i18n } = useLingui();
  const actor = actorOf(useMe());
  const { field, value } = input;
  const { campus } = record;
  const people = usePeople();
  const isLostTo = (to: string): boolean =>
    to !== '' && !seesIt(people, record.ownerId, { ...record, campus: to });
  const isFree = CAMPUSES.some(({ code }) => code !== campus && canEditCampus(actor, record, code));
  // What was chosen while none was set stands in the form until its author takes it back.
  if (campus === null || isFree || value !== campus) {
    return (
      <div className="field-wrap">
        <FieldInput {...input} />
        <output className="field-hint">
          {value !== campus && isLostTo(String(value)) && (
            <Trans>
              <PersonChip id={record.ownerId} /> answers for it and does not see it there: it will
              wait unclaimed.
            </Trans>
          )}
        </output>
      </div>
    );
  }
  return (
    <div className="field">
      <span className="field-label">{i18n._(field.label)}</span>
      <div className="row">
        <bdi>{nameOfCampus(campus, i18n.locale)}</bdi>
        {transfer}
      </div>
      <div className="field-hint">
        <Trans>Another campus has to accept the case.</Trans>
      </div>
    </div>
  );
}
