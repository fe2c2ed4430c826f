import { useMutation } from '@tanstack/react-query';
import type { CaseDetail, CasePatch } from '@/contract/case';
import type { PatientPatch } from '@/contract/patient';
import { editCase } from '@/data/cases/edit-case';
import { editPatient } from '@/data/cases/edit-patient';
import type { Outcome } from '@/data/command/outbox-parts';
import type { GroupSpec } from './field-spec';

interface Save {
  readonly base: CaseDetail;
  readonly patch: object;
  readonly replaces?: string | undefined;
}

export interface SaveGroup {
  /** @throws what the mutation rejects with: `ApiError`, `MergeConflictError`. */
  readonly save: (save: Save) => Promise<Outcome<{ readonly changeId: string | null }>>;
  readonly isPending: boolean;
}

/** Saves a checked patch of a group to the record that the group edits. */
export function useSaveGroup({ target }: Pick<GroupSpec, 'target'>): SaveGroup {
  const ofCase = useMutation(editCase());
  const ofPatient = useMutation(editPatient());
  return {
    save: ({ base, patch, replaces }) => {
      const more = replaces === undefined ? {} : { replaces };
      return target === 'patient'
        ? ofPatient.mutateAsync({ base, patch: patch as PatientPatch, ...more })
        : ofCase.mutateAsync({ base, patch: patch as CasePatch, ...more });
    },
    isPending: ofCase.isPending || ofPatient.isPending,
  };
}
