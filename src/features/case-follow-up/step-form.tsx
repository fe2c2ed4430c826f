import { useLingui } from '@lingui/react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type * as z from 'zod/mini';
import { TEXT_LIMITS } from '@/contract/fields';
import { stepFollowUp, type FollowUpStep } from '@/data/follow-ups/step-follow-up';
import type { Stepped } from '@/domain/follow-up/step';
import type { FieldFaults } from '@/parts/form/field-fault';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { LanguageField } from '@/parts/form/language-field';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import type { FollowUpWire } from '@/contract/plan/follow-up';
import { steppedWords } from './stepped-words';

export type StepValues = Readonly<Record<string, string | readonly string[]>>;
type Option = { readonly value: string; readonly label: string };

/** One field of a step's form. */
export interface StepField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'area' | 'date' | 'amount' | 'code' | 'language' | 'select' | 'checks';
  readonly options?: readonly Option[];
  /** The likely languages, before all others. */
  readonly first?: readonly (string | null)[];
  readonly isRequired?: boolean;
  readonly hint?: string;
  readonly limit?: number;
  /** Fields of the contract whose faults are told here as well. */
  readonly also?: readonly string[];
}

/** What a form says: a body of its operation, or what is wrong with its fields. */
export type StepRead = { readonly body: unknown } | { readonly faults: FieldFaults };

/** What a form will do, before it is sent. */
export interface StepPreview {
  readonly told: string;
  /** What a tick says of something that is mostly a slip; null where nothing is odd. */
  readonly doubt: string | null;
}

export interface StepFormSpec {
  /** Names the form, and what it does. */
  readonly title: string;
  /** What has happened, where the state stays as it was. */
  readonly done: string;
  readonly operation: FollowUpStep['operation'];
  readonly schema: z.ZodMiniType;
  readonly initial: StepValues;
  readonly fields: readonly StepField[];
  readonly read: (values: Readonly<Record<string, string>>, lists: StepValues) => StepRead;
  /** The rule itself, asked before anything is sent. */
  readonly check: (body: never) => Stepped;
  readonly more?: (values: StepValues) => ReactNode;
  /** What the form will do as it stands, and whether it is to be said that this is meant. */
  readonly preview?: (values: Readonly<Record<string, string>>) => StepPreview | null;
}

interface StepFormProps {
  readonly reference: string;
  readonly followUp: FollowUpWire;
  readonly name: string;
  readonly spec: StepFormSpec;
  readonly onDone: () => void;
}

/** The form of one step: what was typed is kept, the rule is asked first, faults stand at fields. */
export function StepForm({ reference, followUp, name, spec, onDone }: StepFormProps) {
  const { i18n } = useLingui();
  const { mutateAsync, isPending } = useMutation(stepFollowUp());
  const form = useKeptForm<StepValues>({
    kind: 'edit',
    about: reference,
    group: `dialog:follow-up-${followUp.id}-${name}`,
    baseVersion: followUp.version,
    initial: { ...spec.initial, ...(spec.preview && UNMEANT) },
  });
  const sending = useFormSending(form, reference, onDone);
  const { values } = form;
  const texts = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  );
  const preview = spec.preview?.(texts) ?? null;
  const isMeant = texts['isMeant'] === MEANT.isMeant;
  const save = (): void => {
    const read = spec.read(texts, values);
    if ('faults' in read) return form.show(read.faults);
    const body = form.parse(spec.schema, read.body);
    if (body === null) return;
    // Parsed by the schema of this operation.
    const decision = spec.check(body as never);
    if (!sending.allows(decision) || !decision.ok) return;
    // What cannot be is told before anybody is asked whether it is meant so.
    if (preview !== null && preview.doubt !== null && !isMeant) {
      return form.show({ isMeant: 'required' });
    }
    const step = { operation: spec.operation, body } as FollowUpStep;
    const done = steppedWords(i18n, followUp, decision.followUp, spec.done);
    sending.send(mutateAsync({ reference, followUp, step }), done);
  };
  return (
    <InPlaceForm
      name={spec.title}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      verb={spec.title}
    >
      <div className="columns">
        {spec.fields.map((field) => (
          <Control
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            error={[field.name, ...(field.also ?? [])].map(form.errorOf).find(Boolean)}
            onValue={(value) => form.set({ [field.name]: value, ...(spec.preview && UNMEANT) })}
          />
        ))}
      </div>
      {spec.more?.(values)}
      {preview !== null && <p role="status">{preview.told}</p>}
      {preview !== null && preview.doubt !== null && (
        <Checkbox
          label={preview.doubt}
          checked={isMeant}
          error={form.errorOf('isMeant')}
          onChange={({ currentTarget }) => form.set(currentTarget.checked ? MEANT : UNMEANT)}
        />
      )}
    </InPlaceForm>
  );
}

/** Whether somebody has said that what is odd is meant so; whatever is typed anew asks again. */
const MEANT = { isMeant: 'yes' } as const;
const UNMEANT = { isMeant: '' } as const;

interface ControlProps {
  readonly field: StepField;
  readonly value: string | readonly string[];
  readonly error: string | undefined;
  readonly onValue: (value: string | readonly string[]) => void;
}

function Control({ field, value, error, onValue }: ControlProps) {
  const { label, kind, options = [], isRequired = false, hint, limit = TEXT_LIMITS.short } = field;
  const onChange = (event: { readonly currentTarget: { readonly value: string } }): void =>
    onValue(event.currentTarget.value);
  if (kind === 'checks') {
    const held = typeof value === 'string' ? [] : value;
    return (
      <fieldset className="field" aria-invalid={error !== undefined || undefined} tabIndex={-1}>
        <legend>{label}</legend>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={held.includes(option.value)}
            onChange={({ currentTarget }) =>
              onValue(
                currentTarget.checked
                  ? [...held, option.value]
                  : held.filter((each) => each !== option.value),
              )
            }
          />
        ))}
        {error !== undefined && <div className="field-error">{error}</div>}
      </fieldset>
    );
  }
  if (kind === 'language') {
    const { first = [] } = field;
    const shared = { first, error, isRequired, onChange: onValue };
    return <LanguageField {...shared} value={String(value)} />;
  }
  const bound = { label, isRequired, hint, error, value: String(value), onChange };
  switch (kind) {
    case 'select':
      return <SelectField {...bound} options={options} />;
    case 'area':
      return <TextArea {...bound} limit={TEXT_LIMITS.note} />;
    case 'date':
      return <TextField {...bound} type="date" />;
    case 'amount':
      return <TextField {...bound} inputMode="decimal" dir="ltr" />;
    case 'code':
      return <TextField {...bound} dir="ltr" limit={limit} />;
    case 'text':
      return <TextField {...bound} isUserText limit={limit} />;
  }
}
