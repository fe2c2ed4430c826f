import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { AddTask, ChangeTask } from '@/contract/plan/task';
import { addTask } from '@/data/plans/add-task';
import { changeTask } from '@/data/plans/change-task';
import { useMe } from '@/data/session/use-me';
import { TASK_KINDS, type Task } from '@/domain/plan/task';
import { useLocale } from '@/i18n/use-locale';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { localDateOf } from '@/lib/zoned-time';
import { ClosedDayNote } from '@/parts/clock/closed-day-note';
import { FormBody } from '@/parts/form/form-body';
import { SaveRow } from '@/parts/form/save-row';
import { TurnField } from '@/parts/form/turn-field';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { nameOfPlace } from '@/parts/names';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { usePersonName } from '@/parts/people/use-person-name';
import { FIELD_CODE_WORDS } from '@/parts/words/field-code-words';
import { TASK_KIND_WORDS, taskTitle } from '@/parts/words/task-words';
import { useWord } from '@/parts/words/use-word';
import { campusPlaceOf, clockPlaceOf, placeOf } from '@/reference/place';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { bodyOf, readDue, valuesOf } from './task-values';

interface TaskFormProps {
  readonly record: CaseWire;
  readonly tasks: readonly Task[];
  /** Null for a new one. */
  readonly task: Task | null;
  readonly onDone: () => void;
}

/** What a task says: its words, its date and whose day it is, what comes before, a note. */
export function TaskForm({ record, tasks, task, onDone }: TaskFormProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const me = useMe();
  const personName = usePersonName();
  const { told, refused } = useTellOutcome();
  const adding = useMutation(addTask());
  const changing = useMutation(changeTask());
  const { reference, office, campus } = record;
  const places = [...new Set([clockPlaceOf(office, campus), campusPlaceOf(campus)])];
  const initial = valuesOf(task, places[0] ?? campusPlaceOf(campus));
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:task-${task?.id ?? 'new'}`,
    initial,
    record: task && {
      table: 'tasks',
      values: initial,
      together: [['dueOn', 'dueTime', 'dueTurn', 'duePlace']],
    },
    refusals: { 'task-cycle': 'dependsOn', 'task-unknown': 'dependsOn' },
  });
  const { values, set, errorOf } = form;
  const isBusy = adding.isPending || changing.isPending;
  const finish = (): void => {
    void form.draft.discard();
    onDone();
  };
  const tellEnd = (ending: Promise<Parameters<typeof told>[1]>, done: string): void =>
    void ending.then(
      (outcome) => {
        told(reference, outcome, done);
        finish();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  const save = (): void => {
    const due = readDue(values, task);
    if (!due.ok) return form.show(due.errors);
    const { dueOn, dueAt } = due;
    if (task === null) {
      const body = form.parse(AddTask, { id: newId(), ...bodyOf(values), dueOn, dueAt });
      if (body !== null) tellEnd(adding.mutateAsync({ reference, body }), t`Task added`);
      return;
    }
    const { kind: _kind, title, ...rest } = bodyOf(values);
    const own = task.template === null ? { title } : {};
    const body = form.parse(ChangeTask, { ...rest, ...own, dueOn, dueAt });
    if (body === null) return;
    tellEnd(changing.mutateAsync({ reference, seen: task, body }), t`Task changed`);
  };
  const field = (name: 'title' | 'dueOn' | 'dueTime' | 'note') => ({
    value: values[name],
    error: errorOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  // One that is overdue says so already: what is chosen now is meant.
  const today = localDateOf(serverNow(), placeOf(values.duePlace).timeZone);
  const isPast = values.dueOn !== initial.dueOn && values.dueOn !== '' && values.dueOn < today;
  const others = tasks.filter(({ id }) => id !== task?.id);
  return (
    <FormBody
      form={form}
      name={task === null ? t`Add a task` : taskTitle(i18n, task)}
      className="sunken"
      isBusy={isBusy}
      isAskedFor
      onSubmit={save}
      onDiscarded={onDone}
    >
      {(task === null || task.template === null) && (
        <TextField
          label={t`What is to be done`}
          isRequired
          isUserText
          limit={TEXT_LIMITS.short}
          {...field('title')}
        />
      )}
      <div className="columns">
        {task === null && (
          <SelectField
            label={t`Kind of task`}
            value={values.kind}
            options={TASK_KINDS.map((kind) => ({
              value: kind,
              label: word(TASK_KIND_WORDS, kind),
            }))}
            onChange={(event) => set({ kind: event.currentTarget.value as Task['kind'] })}
          />
        )}
        <TextField
          type="date"
          label={t`Due on`}
          {...field('dueOn')}
          error={
            errorOf('dueOn') ??
            errorOf('dueAt') ??
            (isPast ? word(FIELD_CODE_WORDS, 'in-the-past') : undefined)
          }
        />
        <TextField
          type="time"
          label={t`Due at`}
          hint={t`Leave empty for the whole day`}
          {...field('dueTime')}
        />
        <TurnField
          value={values.dueTurn}
          error={errorOf('dueTurn')}
          onChange={(dueTurn) => set({ dueTurn })}
        />
        <SelectField
          label={t`By the day of`}
          value={values.duePlace}
          options={places.map((place) => ({ value: place, label: nameOfPlace(place, locale) }))}
          onChange={(event) => set({ duePlace: event.currentTarget.value })}
        />
        <SelectField
          label={t`Whose task`}
          value={values.ownerId}
          options={ownersOf()}
          onChange={(event) => set({ ownerId: event.currentTarget.value })}
        />
      </div>
      <ClosedDayNote place={values.duePlace} date={values.dueOn} />
      {others.length > 0 && (
        <fieldset className="field" aria-invalid={errorOf('dependsOn') !== undefined || undefined}>
          <legend>{t`Comes after`}</legend>
          <div className="row">
            {others.map((each) => (
              <Checkbox
                key={each.id}
                label={taskTitle(i18n, each)}
                checked={values.dependsOn.includes(each.id)}
                onChange={(event) =>
                  set({
                    dependsOn: event.currentTarget.checked
                      ? [...values.dependsOn, each.id]
                      : values.dependsOn.filter((id) => id !== each.id),
                  })
                }
              />
            ))}
          </div>
          {errorOf('dependsOn') && <div className="field-error">{errorOf('dependsOn')}</div>}
        </fieldset>
      )}
      <TextArea label={t`Note`} limit={TEXT_LIMITS.note} rows={2} {...field('note')} />
      <SaveRow isBusy={isBusy} onCancel={onDone} />
    </FormBody>
  );

  /** Whoever owns the case, whoever holds it now, or I. */
  function ownersOf() {
    const named = [...new Set([me.id, task?.ownerId ?? me.id])];
    return [
      { value: '', label: t`Whoever owns the case` },
      ...named.map((id) => ({ value: id, label: personName(id) })),
    ];
  }
}
