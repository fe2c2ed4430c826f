import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import {
  patchedRecords,
  recordsToday,
  askPatches,
  usualRequest,
} from '@/domain/records/record-changes';
import { recordFaults } from '@/domain/records/edit-records';
import type { RecordKind } from '@/domain/vocabulary';
import { serverNow } from '@/lib/server-clock';
import { placeOfValues, RequestFields, type RequestValues } from '@/parts/records/request-fields';
import { FIELD_CODE_WORDS } from '@/parts/words/field-code-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import styles from './case-records.module.css';
import type { RecordEdits } from './use-record-edits';

interface AskBarProps {
  readonly detail: CaseDetail;
  /** The lines that are asked for. */
  readonly kinds: readonly RecordKind[];
  readonly edits: RecordEdits;
  readonly onAsked: () => void;
}

/** Asks for all chosen records in one step. */
export function AskBar({ detail, kinds, edits, onAsked }: AskBarProps) {
  const { t } = useLingui();
  const word = useWord();
  const todayOn = recordsToday(detail.case, serverNow());
  const [values, setValues] = useState<RequestValues>(() => ({
    ...usualRequest(detail.case, todayOn),
    place: usualRequest(detail.case, todayOn).place ?? '',
    promisedOn: '',
  }));
  const [faults, setFaults] = useState<Readonly<Record<string, keyof typeof FIELD_CODE_WORDS>>>({});
  const count = kinds.length;
  const ask = (): void => {
    const request = {
      on: todayOn,
      from: values.from,
      place: placeOfValues(values),
      way: values.way,
      promisedOn: values.promisedOn || null,
      chasedOn: null,
    };
    const patches = askPatches(detail.case.records, kinds, request);
    const records = patchedRecords(detail.case.records, patches);
    const found = recordFaults({ ...detail.case, records }, kinds, serverNow());
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const done = plural(count, { one: '# record asked for', other: '# records asked for' });
    void edits.save(patches, done).then((error) => {
      if (error !== null) return;
      setValues((held) => ({ ...held, promisedOn: '' }));
      onAsked();
    });
  };
  return (
    <form
      className={`sunken ${styles['ask']}`}
      aria-label={t`Ask for records`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0 && !edits.isPending) ask();
      }}
    >
      <RequestFields
        values={values}
        physician={detail.case.homePhysician}
        errorOf={(field) => {
          const [fault] = kinds.map((kind) => faults[`records.${kind}.request.${field}`]);
          return fault === undefined ? undefined : word(FIELD_CODE_WORDS, fault);
        }}
        onChange={(change) => {
          setFaults({});
          setValues((held) => ({ ...held, ...change }));
        }}
      />
      <Button
        type="submit"
        variant="primary"
        isBusy={edits.isPending}
        disabledReason={count === 0 ? t`Choose records that nobody has asked for yet.` : null}
      >
        {plural(count, { 0: 'Ask', one: 'Ask for # record', other: 'Ask for # records' })}
      </Button>
    </form>
  );
}
