import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { touchedFields } from '@/data/command/sent-note';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { isMasked } from '@/domain/numbers/number-fields';
import { actorOf, can } from '@/domain/policy';
import { GuardedNumber } from '@/parts/numbers/guarded-number';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { lazyAgain } from '@/ui/lazy-again';
import { EditableSection } from './editable-section';
import { PassportForm } from './passport-form';

const RevealDialog = lazyAgain(async () => (await import('./reveal-dialog')).RevealDialog);

interface NumbersGroupProps {
  readonly detail: CaseDetail;
  readonly canEdit: boolean;
}

/** Passport numbers of who travels: read by the case's own people, shown to supervisors on request. */
export function NumbersGroup({ detail, canEdit }: NumbersGroupProps) {
  const { t } = useLingui();
  const { reference, party } = detail.case;
  const { passportNumber } = detail.patient;
  const { data: plan } = useQuery(planQueries.ofCase(reference));
  const companions = party.flatMap(({ id, name }) => {
    const papers = plan?.papers.find(({ travellerId }) => travellerId === id);
    return papers === undefined ? [] : [{ id, name, value: papers.passportNumber }];
  });
  const policies = plan?.coverages.map(({ policyNumber }) => policyNumber) ?? [];
  const values = [passportNumber, ...companions.map(({ value }) => value), ...policies];
  return (
    <EditableSection
      id="passport"
      reference={reference}
      title={t`Passport numbers`}
      canEdit={canEdit}
      editRefusal={
        isMasked(passportNumber) ? t`The number is hidden from you, so you cannot change it.` : null
      }
      fits={(entry) =>
        entry.operationId === 'editPatient' && touchedFields(entry)[0] === 'passportNumber'
      }
      form={({ onDone }) => <PassportForm detail={detail} onDone={onDone} />}
    >
      <dl className="facts">
        <div>
          <dt>{t`Patient`}</dt>
          <dd>
            <GuardedNumber
              reference={reference}
              kind="passport"
              name={t`passport number of the patient`}
              value={passportNumber}
            />
          </dd>
        </div>
        {companions.map(({ id, name, value }) => (
          <div key={id}>
            <dt>
              <Bdi>{name}</Bdi>
            </dt>
            <dd>
              <GuardedNumber
                reference={reference}
                kind="companion-passport"
                name={t`passport number of ${name}`}
                value={value}
              />
            </dd>
          </div>
        ))}
      </dl>
      {values.some(isMasked) && <HiddenNote reference={reference} detail={detail} />}
    </EditableSection>
  );
}

/** Why they are hidden, and for a supervisor the way to them. */
function HiddenNote({
  reference,
  detail,
}: {
  readonly reference: string;
  readonly detail: CaseDetail;
}) {
  const [isAsking, setIsAsking] = useState(false);
  if (!can(actorOf(useMe()), 'case.reveal', detail.case)) {
    return (
      <p className="quiet">
        <Trans>
          Passport and insurance numbers show to the owner of the case, to whoever covers for them
          and to whoever is asked to take the case over.
        </Trans>
      </p>
    );
  }
  return (
    <div className="row">
      <Button size="small" onClick={() => setIsAsking(true)}>
        <Trans>Show the numbers…</Trans>
      </Button>
      {isAsking && (
        <Suspense>
          <RevealDialog reference={reference} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}
