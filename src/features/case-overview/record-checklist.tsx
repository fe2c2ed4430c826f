import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { editRecords } from '@/data/records/edit-records';
import { recordsToday, stateChange, usualRequest } from '@/domain/records/record-changes';
import { RECORD_KINDS, RECORD_STATES, type RecordState } from '@/domain/vocabulary';
import { serverNow } from '@/lib/server-clock';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { RECORD_KIND_WORDS, RECORD_STATE_WORDS } from '@/parts/words/case-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import styles from './case-overview.module.css';

interface RecordChecklistProps {
  readonly detail: CaseDetail;
  readonly canEdit: boolean;
}

/** The checklist of medical records; each choice is saved at once and can be undone. */
export function RecordChecklist({ detail, canEdit }: RecordChecklistProps) {
  const { t } = useLingui();
  const word = useWord();
  const { told, refused } = useTellOutcome();
  const { mutateAsync } = useMutation(editRecords());
  const { records, reference } = detail.case;
  const set = (kind: string, state: string): void => {
    const item = records.find((record) => record.kind === kind);
    if (!item) return;
    const todayOn = recordsToday(detail.case, serverNow());
    const request = usualRequest(detail.case, todayOn);
    const change = stateChange(item, state as RecordState, { todayOn, request });
    mutateAsync({ base: detail, patch: { records: { [kind]: change } } }).then(
      (outcome) => told(reference, outcome, t`Records saved`),
      refused,
    );
  };
  return (
    <section className={styles['group']} aria-labelledby="group-records">
      <h3 id="group-records">
        <Trans>Medical records</Trans>
      </h3>
      <div className="columns">
        {RECORD_KINDS.map((kind) => {
          const item = records.find((record) => record.kind === kind);
          if (!item) return null;
          return (
            <SelectField
              key={kind}
              label={word(RECORD_KIND_WORDS, kind)}
              value={item.state}
              disabled={!canEdit}
              options={RECORD_STATES.map((state) => ({
                value: state,
                label: word(RECORD_STATE_WORDS, state),
              }))}
              onChange={(event) => set(kind, event.currentTarget.value)}
            />
          );
        })}
      </div>
    </section>
  );
}
