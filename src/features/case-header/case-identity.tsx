import { Trans } from '@lingui/react/macro';
import type { PatientWire } from '@/contract/patient';
import { displayName } from '@/domain/patient-name';
import { PatientName } from '@/parts/patient/patient-name';
import { Bdi } from '@/ui/bdi';

interface CaseIdentityProps {
  readonly reference: string;
  readonly patient: PatientWire;
}

/** Which case, and whose: the reference, the passport name, the own script, what they are called. */
export function CaseIdentity({ reference, patient }: CaseIdentityProps) {
  const { preferred, ownScript } = patient.name;
  return (
    <>
      <h1>
        <PatientName
          name={displayName(patient.name)}
          ownScript={ownScript}
          language={patient.language}
        />
      </h1>
      {preferred !== null && (
        <span className="quiet">
          <Trans>
            called <Bdi>{preferred}</Bdi>
          </Trans>
        </span>
      )}
      <span className="number nowrap" dir="ltr" translate="no">
        {reference}
      </span>
    </>
  );
}
