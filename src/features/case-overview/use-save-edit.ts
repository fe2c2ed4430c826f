import { useMutation } from '@tanstack/react-query';
import type { CaseDetail, CasePatch } from '@/contract/case';
import type { PatientPatch } from '@/contract/patient';
import { editCase } from '@/data/cases/edit-case';
import type { EditOrigin, EditTarget } from '@/data/cases/edit-origin';
import { editPatient } from '@/data/cases/edit-patient';
import type { Outcome } from '@/data/command/outbox-parts';

interface Save {
  readonly base: CaseDetail;
  readonly from: EditOrigin;
  readonly patch: object;
  readonly replaces?: string | undefined;
}

export interface SaveEdit {
  /** @throws what the mutation rejects with: `ApiError`, `MergeConflictError`. */
  readonly save: (save: Save) => Promise<Outcome<{ readonly changeId: string | null }>>;
  readonly isPending: boolean;
}

/** Saves a checked patch to the record that a group edits. */
export function useSaveEdit(target: EditTarget): SaveEdit {
  const ofCase = useMutation(editCase());
  const ofPatient = useMutation(editPatient());
  return {
    save: ({ base, from, patch, replaces }) => {
      const more = replaces === undefined ? {} : { replaces };
      return target === 'patient'
        ? ofPatient.mutateAsync({ base, from, patch: patch as PatientPatch, ...more })
        : ofCase.mutateAsync({ base, from, patch: patch as CasePatch, ...more });
    },
    isPending: ofCase.isPending || ofPatient.isPending,
  };
}
