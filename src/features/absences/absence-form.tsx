import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '@/api/errors';
import { type AbsenceEntry, SetAbsences } from '@/contract/absence';
import { Absence } from '@/contract/person';
import { absenceQueries } from '@/data/absences/absence-queries';
import { setAbsences } from '@/data/absences/set-absences';
import { absenceFaults } from '@/domain/absence/absence-check';
import { actorOf, hasRole } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { serverNow } from '@/lib/server-clock';
import { localDateOf } from '@/lib/zoned-time';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useNewLine } from '@/parts/form/use-new-line';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { nameOfOffice } from '@/parts/names';
import { useTellUnanswered } from '@/parts/outcome/use-tell-unanswered';
import { usePeople } from '@/parts/people/use-people';
import { usePersonName } from '@/parts/people/use-person-name';
import { isolated } from '@/parts/words/isolated';
import { OFFICES } from '@/reference/offices';
import { placeOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { showToast } from '@/ui/toast-store';
import {
  absenceOf,
  coverPart,
  formOf,
  typedUpon,
  withAbsence,
  type AbsenceValues,
} from './absence-values';
import { useTellUnsaved } from './use-tell-unsaved';

interface AbsenceFormProps {
  /** The one that is changed; null: another one. */
  readonly entry: AbsenceEntry | null;
  readonly onDone: () => void;
}

/** From when to when, and who covers: one for all of it, others for languages or offices. */
export function AbsenceForm({ entry, onDone }: AbsenceFormProps) {
  const { t } = useLingui();
  const { compare, language } = useFormats();
  const locale = useLocale();
  const people = usePeople();
  const personName = usePersonName();
  const tellUnsaved = useTellUnsaved();
  const tellUnanswered = useTellUnanswered();
  const client = useQueryClient();
  // What is typed is a change of this; a refresh beneath it does not make it one of something else.
  const [seen, setSeen] = useState(entry);
  const { mutateAsync, isPending } = useMutation(setAbsences());
  const form = useSchemaForm<AbsenceValues>(formOf(entry), {});
  const { values } = form;
  const lines = useNewLine<HTMLDivElement>(values.covers.length);
  const away = people.find(({ id }) => id === values.personId);
  const staff = people
    .filter((person) => !hasRole(actorOf(person), 'supervisor'))
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => compare(a.label, b.label));
  const covers = staff.filter(({ value }) => value !== values.personId);
  const parts = [
    ...(away?.languages ?? []).map((tag) => ({
      value: coverPart.ofLanguage(tag),
      label: language(tag),
    })),
    ...OFFICES.map(({ code }) => ({
      value: coverPart.ofOffice(code),
      label: nameOfOffice(code, locale),
    })).toSorted((a, b) => compare(a.label, b.label)),
  ];
  const setCover = (index: number, change: Partial<AbsenceValues['covers'][number]>): void =>
    form.set({
      covers: values.covers.map((cover, at) => (at === index ? { ...cover, ...change } : cover)),
    });

  const takeNewest = (): void => {
    const items = client.getQueryData(absenceQueries.list().queryKey)?.items ?? [];
    const newest = items.find(
      ({ personId, absence }) =>
        personId === seen?.personId && absence.fromOn === seen.absence.fromOn,
    );
    if (seen === null || newest === undefined) return;
    form.set(typedUpon(values, seen, newest));
    setSeen(newest);
  };

  const save = (): void => {
    if (away === undefined) {
      form.show({ personId: 'required' });
      return;
    }
    const absence = absenceOf(values);
    const of = seen ?? { personId: away.id, version: away.version, beside: away.absences };
    const written = withAbsence(of, absence);
    const faults = {
      ...(values.fromOn === '' ? { fromOn: 'required' as const } : {}),
      ...(values.toOn === '' ? { toOn: 'required' as const } : {}),
    };
    const wrong =
      Object.keys(faults).length > 0
        ? faults
        : absenceFaults(absence, of.beside, {
            personId: away.id,
            people,
            held: seen === null ? [] : [seen.absence],
            today: localDateOf(serverNow(), placeOf(away.place).timeZone),
          });
    if (Object.keys(wrong).length > 0) {
      form.show(wrong);
      return;
    }
    // By itself first: its faults are at the fields of this form then, not at its place among all.
    if (form.parse(Absence, absence) === null) return;
    const body = form.parse(SetAbsences, { absences: written.absences });
    if (body === null) return;
    mutateAsync({ ...written, ...body }).then(
      ({ kind }) => {
        const name = personName(away.id);
        if (kind === 'waiting') tellUnanswered(kind);
        else showToast({ tone: 'done', text: t`Absence of ${{ name: isolated(name) }} saved` });
        onDone();
      },
      (error: unknown) => {
        if (isProblem(error, 'version-stale')) takeNewest();
        if (!form.fail(error)) tellUnsaved(error, personName(away.id));
      },
    );
  };

  return (
    <div className="sunken">
      <InPlaceForm
        name={entry === null ? t`New absence` : t`Change the absence`}
        form={form}
        isBusy={isPending}
        onSubmit={save}
        onDone={onDone}
        verb={<Trans>Save the absence</Trans>}
      >
        <div className="columns">
          {entry === null && (
            <SelectField
              label={t`Who is away`}
              isRequired
              placeholder={t`Choose somebody`}
              options={staff}
              {...bindText(form, 'personId')}
            />
          )}
          <TextField label={t`First day`} type="date" isRequired {...bindText(form, 'fromOn')} />
          <TextField label={t`Last day`} type="date" isRequired {...bindText(form, 'toOn')} />
          <SelectField
            label={t`Who covers`}
            placeholder={t`Nobody`}
            options={covers}
            {...bindText(form, 'coverId')}
          />
        </div>
        {values.covers.length > 0 && (
          <div ref={lines} className="stack">
            {values.covers.map((cover, index) => (
              // Rows have no name of their own; they are only added and taken away at their place.
              <div
                key={index}
                className="columns"
                role="group"
                aria-label={t`Part ${index + 1}`}
                data-line
              >
                <SelectField
                  label={t`Covers a part`}
                  placeholder={t`Choose somebody`}
                  options={covers}
                  value={cover.personId}
                  error={form.errorOf(`covers.${index}.personId`)}
                  onChange={({ currentTarget }) =>
                    setCover(index, { personId: currentTarget.value })
                  }
                />
                <SelectField
                  label={t`Language or office`}
                  placeholder={t`Choose one`}
                  options={parts}
                  value={cover.part}
                  error={form.errorOf(`covers.${index}.languages`)}
                  onChange={({ currentTarget }) => setCover(index, { part: currentTarget.value })}
                />
                <div className="row">
                  <Button
                    size="small"
                    onClick={() =>
                      form.set({ covers: values.covers.filter((_cover, at) => at !== index) })
                    }
                  >
                    <Trans>Take this part away</Trans>
                  </Button>
                </div>
              </div>
            ))}
          </div>
        )}
        <div className="row">
          <Button
            size="small"
            onClick={() => form.set({ covers: [...values.covers, { personId: '', part: '' }] })}
          >
            <Trans>Another covers a part…</Trans>
          </Button>
        </div>
      </InPlaceForm>
    </div>
  );
}
