import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { use, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { AskHandOff } from '@/contract/hand-off';
import type { PersonWire } from '@/contract/person';
import { askHandOff } from '@/data/hand-offs/ask-hand-off';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { askHandOff as decideHandOff } from '@/domain/hand-off/decide-hand-off';
import { UI_LANGUAGES, type UiLanguage } from '@/domain/vocabulary';
import { localeNameOf } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { factsOf } from '@/parts/case/case-facts';
import { FormBody } from '@/parts/form/form-body';
import { SaveRow } from '@/parts/form/save-row';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useReceiverName } from '@/parts/hand-off/use-receiver-name';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { PersonChip } from '@/parts/people/person-chip';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { buildPackage, type PackageTexts } from './build-package';
import styles from './case-hand-off.module.css';
import { ReceiverField } from './receiver-field';
import { candidates, languageFor, targetOf, usualTarget, valueOf } from './receiver-options';

interface HandOffFormProps {
  readonly detail: CaseDetail;
  readonly people: readonly PersonWire[];
  /** Where it was opened in place: leaves it, also when the case is handed over. */
  readonly onDone?: () => void;
}

/** Hands the case over: to whom, and the package, built from the case and edited before it goes. */
export function HandOffForm({ detail, people, onDone }: HandOffFormProps) {
  const { t } = useLingui();
  const me = useMe();
  const { case: record } = detail;
  const { reference } = record;
  const receiverName = useReceiverName();
  const { refused } = useTellOutcome();
  const asking = useMutation(askHandOff());
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const options = candidates(record, people, me.id);
  const usual = usualTarget(
    options,
    people.find(({ id }) => id === me.id),
  );
  const usualLanguage = usual ? languageFor(usual, record, people, serverNow()) : 'en';
  const words = use(i18nIn(usualLanguage));
  const [first] = useState(() =>
    buildPackage(words, usualLanguage, { detail, plan, nowMs: serverNow() }),
  );
  /** What was built last: what differs from it somebody has typed. */
  const [built, setBuilt] = useState<PackageTexts>(first);
  const initial = { to: usual ? valueOf(usual) : '', language: usualLanguage as string, ...first };
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: 'hand-off',
    initial,
    refusals: {
      'receiver-out-of-scope': 'to',
      'hand-off-to-self': 'to',
      'already-owner': 'to',
    },
    beside: () => ({ fields: initial }),
  });
  const { values, errorOf } = form;
  const { allows, send } = useFormSending(form, reference, onDone);
  const language = UI_LANGUAGES.find((each) => each === values.language) ?? 'en';
  const isEdited = PARTS.some((part) => values[part] !== built[part]);

  const build = async (to: string, inLanguage: UiLanguage): Promise<void> => {
    const i18n = await i18nIn(inLanguage);
    const texts = buildPackage(i18n, inLanguage, { detail, plan, nowMs: serverNow() });
    setBuilt(texts);
    form.set({ to, language: inLanguage, ...texts });
  };
  const choose = (to: string): void => {
    form.set({ to });
    if (isEdited || to === '') return;
    const next = languageFor(targetOf(to), record, people, serverNow());
    if (next !== language) build(to, next).catch(refused);
  };
  const handOver = (): void => {
    if (values.to === '') return form.show({ to: 'required' });
    const target = targetOf(values.to);
    const body = form.parse(AskHandOff, {
      id: newId(),
      ...target,
      language,
      summary: values.summary,
      tasks: values.tasks,
      promises: values.promises,
      risks: values.risks,
    });
    if (body === null) return;
    const decision = decideHandOff({ ...factsOf(detail, me.id, serverNow()), people }, body);
    if (!allows(decision)) return;
    const name = receiverName(decision.change.handOff ?? target);
    send(asking.mutateAsync({ reference, body }), t`${reference} handed to ${name}`);
  };
  const part = (name: keyof PackageTexts, label: string, rows: number) => (
    <TextArea
      label={label}
      rows={rows}
      lang={language}
      limit={TEXT_LIMITS.note}
      isRequired={name === 'summary'}
      value={values[name]}
      error={errorOf(name)}
      onChange={(event) => form.set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FormBody
      form={form}
      name={t`Hand the case over`}
      className={styles['form']}
      isBusy={asking.isPending}
      isAskedFor={onDone !== undefined}
      onSubmit={handOver}
      onDiscarded={() => form.set({ ...initial, ...first })}
    >
      <ReceiverField
        record={record}
        people={people}
        options={options}
        value={values.to}
        error={errorOf('to') ?? errorOf('toPerson')}
        onChange={choose}
      />
      <div className="row">
        <SelectField
          label={t`Language of the package`}
          options={UI_LANGUAGES.map((each) => ({ value: each, label: localeNameOf(each) }))}
          value={language}
          onChange={(event) => {
            const next = UI_LANGUAGES.find((each) => each === event.currentTarget.value) ?? 'en';
            if (isEdited) form.set({ language: next });
            else build(values.to, next).catch(refused);
          }}
        />
        {isEdited && (
          <Button onClick={() => void build(values.to, language).catch(refused)}>
            <Trans>Build it anew from the case</Trans>
          </Button>
        )}
      </div>
      {part('summary', t`Summary`, 8)}
      {part('tasks', t`Open tasks`, 4)}
      {part('promises', t`Promises made`, 3)}
      {part('risks', t`Risks`, 3)}
      <p className="quiet">
        <Trans>
          Until it is accepted <PersonChip id={record.ownerId} /> answers for the case. It can be
          taken back until then.
        </Trans>
      </p>
      <SaveRow isBusy={asking.isPending} verb={<Trans>Hand over</Trans>} onCancel={onDone} />
    </FormBody>
  );
}

const PARTS = ['summary', 'tasks', 'promises', 'risks'] as const;
