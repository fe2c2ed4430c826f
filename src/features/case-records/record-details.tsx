import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { EditRecords } from '@/contract/record';
import type { RecordItem } from '@/domain/case';
import { patchedRecords, type RecordItemPatch } from '@/domain/records/record-changes';
import { recordFaults } from '@/domain/records/edit-records';
import { serverNow } from '@/lib/server-clock';
import { orNull } from '@/parts/form/or-null';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { placeOfValues, RequestFields, type RequestValues } from '@/parts/records/request-fields';
import { RECORD_KIND_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import styles from './case-records.module.css';
import type { RecordEdits } from './use-record-edits';

interface DetailValues extends RequestValues {
  readonly on: string;
  readonly receivedOn: string;
  readonly note: string;
}

interface RecordDetailsProps {
  readonly detail: CaseDetail;
  readonly item: RecordItem;
  readonly edits: RecordEdits;
  readonly onDone: () => void;
}

/** Everything of one line, where the usual step was not what happened. */
export function RecordDetails({ detail, item, edits, onDone }: RecordDetailsProps) {
  const { t } = useLingui();
  const word = useWord();
  const form = useSchemaForm<DetailValues>(valuesOf(item), {});
  const { values, set, errorOf, formRef } = form;
  const at = (field: string): string => `records.${item.kind}.${field}`;
  const name = word(RECORD_KIND_WORDS, item.kind);
  const save = (): void => {
    const patches = { [item.kind]: patchOf(item, values) };
    if (form.parse(EditRecords, { records: patches }) === null) return;
    const records = patchedRecords(detail.case.records, patches);
    const faults = recordFaults({ ...detail.case, records }, [item.kind], serverNow());
    if (Object.keys(faults).length > 0) {
      form.show(faults);
      return;
    }
    void edits.save(patches, t`${name}: saved`).then((error) => {
      if (error === null) onDone();
      else form.fail(error);
    });
  };
  return (
    <form
      ref={formRef}
      className={`stack sunken ${styles['details']}`}
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="columns">
        {item.request !== null && (
          <>
            <TextField
              type="date"
              label={t`Asked on`}
              value={values.on}
              error={errorOf(at('request.on'))}
              onChange={(event) => set({ on: event.currentTarget.value })}
            />
            <RequestFields
              values={values}
              physician={detail.case.homePhysician}
              errorOf={(field) => errorOf(at(`request.${field}`))}
              onChange={set}
            />
          </>
        )}
        <TextField
          type="date"
          label={t`Received on`}
          value={values.receivedOn}
          error={errorOf(at('receivedOn'))}
          onChange={(event) => set({ receivedOn: event.currentTarget.value })}
        />
      </div>
      <TextField
        label={t`Note`}
        isUserText
        limit={TEXT_LIMITS.short}
        value={values.note}
        error={errorOf(at('note'))}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit" variant="primary" isBusy={edits.isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}

function valuesOf({ request, receivedOn, note }: RecordItem): DetailValues {
  return {
    on: request?.on ?? '',
    from: request?.from ?? 'family',
    place: request?.place ?? '',
    way: request?.way ?? 'e-mail',
    promisedOn: request?.promisedOn ?? '',
    receivedOn: receivedOn ?? '',
    note: note ?? '',
  };
}

/** Only what was changed, so that a colleague's change of something else stands beside it. */
function patchOf(item: RecordItem, values: DetailValues): RecordItemPatch {
  const before = valuesOf(item);
  const isChanged = (...fields: readonly (keyof DetailValues)[]): boolean =>
    fields.some((field) => before[field] !== values[field]);
  const { request } = item;
  const { from, way, on } = values;
  return {
    ...(request !== null && isChanged('on', 'from', 'place', 'way', 'promisedOn')
      ? {
          request: {
            ...request,
            on,
            from,
            way,
            place: placeOfValues(values),
            promisedOn: values.promisedOn || null,
          },
        }
      : {}),
    ...(isChanged('receivedOn') ? { receivedOn: values.receivedOn || null } : {}),
    ...(isChanged('note') ? { note: orNull(values.note) } : {}),
  };
}
