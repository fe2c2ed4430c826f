import type { I18n } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseDetail, CasePatch } from '@/contract/case';
import type { PatientPatch } from '@/contract/patient';
import { caseQueries } from '@/data/case-cache/case-queries';
import { editCase } from '@/data/cases/edit-case';
import { editPatient } from '@/data/cases/edit-patient';
import { MergeConflictError } from '@/data/command/merge-conflict';
import { laterChanges, type LaterChange } from '@/domain/merge/later-changes';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { wordField } from '@/parts/words/field-words';
import { Button } from '@/ui/button';
import { DifferenceTable } from './difference-table';
import styles from './intake-form.module.css';
import { PATIENT_FIELD_WORDS } from './patient-field-words';
import type { SavedBefore as Before } from './use-send-request';

interface SavedBeforeProps {
  readonly before: Before;
  /** The words are in the case, or not wanted there. */
  readonly onDone: (detail: CaseDetail) => void;
  readonly onBack: () => void;
}

/**
 * The first sending had arrived, and its answer was lost: the case is there. What was changed since
 * stands beside what the case says, and goes into it with one press; nothing is sent a second time.
 */
export function SavedBefore({ before, onDone, onBack }: SavedBeforeProps) {
  const { t, i18n } = useLingui();
  const { reference } = before.detail.case;
  // As it stands by now: somebody may be at work on it.
  const { data: detail } = useSuspenseQuery(caseQueries.detail(reference));
  const [opened] = useState(() => laterChanges(detail, before.request));
  const { told, refused } = useTellOutcome();
  const ofCase = useMutation(editCase());
  const ofPatient = useMutation(editPatient());
  const headRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headRef.current?.focus(), []);

  const save = async (): Promise<void> => {
    const { casePatch, patientPatch } = laterChanges(detail, before.request);
    const done = t`${reference}: your changes are saved`;
    try {
      if (patientPatch !== null) {
        const patch = patientPatch as PatientPatch;
        told(reference, await ofPatient.mutateAsync({ base: detail, patch }), done);
      }
      if (casePatch !== null) {
        const patch = casePatch as CasePatch;
        told(reference, await ofCase.mutateAsync({ base: detail, patch }), done);
      }
    } catch (error) {
      refused(error);
      // In conflict with somebody else's they wait in the outbox, to be decided.
      if (!(error instanceof MergeConflictError)) return;
    }
    onDone(detail);
  };

  const named = (change: LaterChange) => ({ ...change, name: nameOf(i18n, change.field) });
  const edits = opened.changes.filter(({ isEdit }) => isEdit);
  const others = opened.changes.filter(({ isEdit }) => !isEdit);
  return (
    <div className={styles['differences']}>
      <h2 ref={headRef} tabIndex={-1}>
        <Trans>
          This request was saved already, as <bdi dir="ltr">{reference}</bdi>
        </Trans>
      </h2>
      <p>
        <Trans>
          The first try had reached the server, and its answer was lost on the way. There is one
          case; what you have changed since is not in it yet.
        </Trans>
      </p>
      {edits.length > 0 && <DifferenceTable heldBy={t`In the case`} lines={edits.map(named)} />}
      {others.length > 0 && (
        <>
          <p>
            <Plural
              value={others.length}
              one="# detail is not changed from here. Change it at the case where you want it otherwise:"
              other="# details are not changed from here. Change them at the case where you want them otherwise:"
            />
          </p>
          <DifferenceTable heldBy={t`In the case`} lines={others.map(named)} />
        </>
      )}
      <div className="row">
        {edits.length > 0 && (
          <Button
            variant="primary"
            isBusy={ofCase.isPending || ofPatient.isPending}
            onClick={() => void save()}
          >
            <Trans>Save my changes to the case</Trans>
          </Button>
        )}
        <Button onClick={() => onDone(detail)}>
          <Trans>Open the case without them</Trans>
        </Button>
        <Button variant="quiet" onClick={onBack}>
          <Trans>Back to the form</Trans>
        </Button>
      </div>
    </div>
  );
}

const OF_PATIENT = 'patient.';

function nameOf(i18n: I18n, field: string): string {
  const word = field.startsWith(OF_PATIENT)
    ? PATIENT_FIELD_WORDS[field.slice(OF_PATIENT.length)]
    : undefined;
  return word === undefined ? wordField(i18n, field) : i18n._(word);
}
