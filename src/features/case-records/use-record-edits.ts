import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { MergeConflictError } from '@/data/command/merge-conflict';
import { editRecords } from '@/data/records/edit-records';
import {
  recordsToday,
  type RecordPatches,
  stateChange,
  usualRequest,
} from '@/domain/records/record-changes';
import type { RecordItem } from '@/domain/case';
import type { RecordState } from '@/domain/vocabulary';
import { serverNow } from '@/lib/server-clock';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { RECORD_KIND_WORDS, RECORD_STATE_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';

/** A change of mine that met somebody else's of the same line. */
export interface RecordConflict {
  readonly error: MergeConflictError;
  readonly patches: RecordPatches;
}

export interface RecordEdits {
  readonly isPending: boolean;
  readonly conflict: RecordConflict | null;
  readonly forget: () => void;
  /** One press: the line takes its new state, and a message offers to undo it. */
  readonly setState: (item: RecordItem, to: RecordState) => void;
  /** @returns whether it was saved or waits; else why not, where it belongs to a field. */
  readonly save: (
    patches: RecordPatches,
    done: string,
    over?: { readonly base: CaseDetail; readonly replaces: string },
  ) => Promise<unknown>;
}

/** Changes of the checklist: each saved at once, told, and undone from the message. */
export function useRecordEdits(detail: CaseDetail): RecordEdits {
  const { t } = useLingui();
  const word = useWord();
  const { told, refused } = useTellOutcome();
  const [conflict, setConflict] = useState<RecordConflict | null>(null);
  const { mutateAsync, isPending } = useMutation(editRecords());

  const save: RecordEdits['save'] = (patches, done, over) =>
    mutateAsync({ base: detail, patch: { records: patches }, ...over }).then(
      (outcome) => {
        told(detail.case.reference, outcome, done);
        setConflict(null);
        return null;
      },
      (error: unknown) => {
        if (error instanceof MergeConflictError) setConflict({ error, patches });
        else refused(error);
        return error;
      },
    );
  return {
    isPending,
    conflict,
    forget: () => setConflict(null),
    save,
    setState: (item, to) => {
      if (item.state === to) return;
      const todayOn = recordsToday(detail.case, serverNow());
      const request = usualRequest(detail.case, todayOn);
      const name = word(RECORD_KIND_WORDS, item.kind);
      const state = word(RECORD_STATE_WORDS, to);
      void save({ [item.kind]: stateChange(item, to, { todayOn, request }) }, t`${name}: ${state}`);
    },
  };
}
