import { mutationOptions } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import type { PatientPatch } from '@/contract/patient';
import { editablePatient } from '@/domain/merge/edit-fields';
import type { EditOrigin } from './edit-origin';
import { outboxOf } from '../command/command-path';
import { write } from '../command/write';
import { patchDetail } from '../case-cache/write-case';

interface Variables {
  /** The case with its patient, as they were when the person began to type. */
  readonly base: CaseDetail;
  readonly patch: PatientPatch;
  /** What the person saw, where that is older than `base`: words taken up again. */
  readonly from?: EditOrigin | undefined;
  /** The refused entry that this one takes the place of, after a conflict was decided. */
  readonly replaces?: string;
}

/** Changes the patient of a case; merges and refuses as `editCase` does. */
export const editPatient = () =>
  mutationOptions({
    mutationKey: ['patients', 'edit'],
    networkMode: 'always',
    mutationFn: async ({ base, patch, replaces, from }: Variables, { client }) => {
      const { reference, version } = base.case;
      if (replaces) await outboxOf(client).dismiss(replaces);
      return write(client, 'editPatient', {
        reference,
        params: { reference },
        body: patch,
        seen: { case: version, patient: from?.version ?? base.patient.version },
        ifMatch: 'patient',
        base: from?.fields ?? editablePatient(base.patient),
      });
    },
    onMutate: ({ base, patch }, { client }) => {
      const { name, ...fields } = patch;
      const rollback = patchDetail(client, base.case.reference, (detail) => ({
        ...detail,
        patient: {
          ...detail.patient,
          ...fields,
          name: { ...detail.patient.name, ...name },
        } as CaseDetail['patient'],
      }));
      return { rollback };
    },
    onError: (_error, _variables, result) => result?.rollback(),
  });
