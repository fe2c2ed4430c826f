import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { LogChase } from '@/contract/record';
import { logChase } from '@/data/records/log-chase';
import { usualRequest, recordsToday } from '@/domain/records/record-changes';
import type { RecordKind } from '@/domain/vocabulary';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { placeOfValues, RequestFields, type RequestValues } from '@/parts/records/request-fields';
import { RECORD_KIND_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { TextArea } from '@/ui/text-area';
import styles from './case-records.module.css';

interface ChaseValues extends RequestValues {
  readonly isReached: boolean;
  readonly answer: string;
}

interface ChaseFormProps {
  readonly detail: CaseDetail;
  /** The line that it was opened from; what was asked of the same people is chased with it. */
  readonly kind: RecordKind;
  readonly onDone: () => void;
}

/** Logs a chase: whom, how, what they answered, for when they promise it. */
export function ChaseForm({ detail, kind, onDone }: ChaseFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const { case: record } = detail;
  const { told, refused } = useTellOutcome();
  const chasing = useMutation(logChase());
  const asked = record.records.filter(({ state }) => state === 'asked');
  const source =
    asked.find((item) => item.kind === kind)?.request ??
    usualRequest(record, recordsToday(record, serverNow()));
  const [kinds, setKinds] = useState<ReadonlySet<RecordKind>>(
    () =>
      new Set(
        asked
          .filter(({ request }) => request?.from === source.from && request.place === source.place)
          .map((item) => item.kind),
      ),
  );
  const form = useSchemaForm<ChaseValues>(
    {
      from: source.from,
      place: source.place ?? '',
      way: source.way,
      promisedOn: '',
      isReached: true,
      answer: '',
    },
    { 'records-not-asked': 'kinds' },
  );
  const { values, set, errorOf, formRef } = form;
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('textarea')?.focus();
  }, [formRef]);

  const save = (): void => {
    const { from, way, isReached, answer } = values;
    const chase = form.parse(LogChase, {
      id: newId(),
      at: new Date(serverNow()).toISOString(),
      kinds: asked.map((item) => item.kind).filter((each) => kinds.has(each)),
      from,
      place: placeOfValues(values),
      way,
      isReached,
      answer,
      promisedOn: values.promisedOn || null,
    });
    if (chase === null) return;
    void chasing.mutateAsync({ reference: record.reference, chase }).then(
      (outcome) => {
        told(record.reference, outcome, t`Chase logged`);
        onDone();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  return (
    <form
      ref={formRef}
      className={`stack sunken ${styles['details']}`}
      aria-label={t`Log a chase`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!chasing.isPending) save();
      }}
    >
      <fieldset className="field" aria-invalid={errorOf('kinds') !== undefined || undefined}>
        <legend>{t`What is chased`}</legend>
        <div className="row">
          {asked.map((item) => (
            <Checkbox
              key={item.kind}
              label={word(RECORD_KIND_WORDS, item.kind)}
              checked={kinds.has(item.kind)}
              onChange={(event) => {
                const next = new Set(kinds);
                if (event.currentTarget.checked) next.add(item.kind);
                else next.delete(item.kind);
                setKinds(next);
              }}
            />
          ))}
        </div>
        {errorOf('kinds') && <div className="field-error">{errorOf('kinds')}</div>}
      </fieldset>
      <TextArea
        label={t`What they answered`}
        hint={t`Leave it empty where nobody answered`}
        limit={TEXT_LIMITS.note}
        rows={2}
        value={values.answer}
        error={errorOf('answer')}
        onChange={(event) => set({ answer: event.currentTarget.value })}
      />
      <div className="columns">
        <RequestFields
          values={values}
          physician={record.homePhysician}
          errorOf={errorOf}
          onChange={set}
        />
      </div>
      <Checkbox
        label={t`Reached`}
        checked={values.isReached}
        onChange={(event) => set({ isReached: event.currentTarget.checked })}
      />
      <div className="row">
        <Button type="submit" variant="primary" isBusy={chasing.isPending}>
          <Trans>Log chase</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
