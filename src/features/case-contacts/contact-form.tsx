import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { LogContact } from '@/contract/contact';
import { TEXT_LIMITS } from '@/contract/fields';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { logContact } from '@/data/cases/log-contact';
import { numberToRing } from '@/domain/number-to-ring';
import { CONTACT_PARTIES, CONTACT_WAYS, DIRECTIONS } from '@/domain/vocabulary';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { useFormToFill } from '@/parts/case/field-to-fill';
import { focusSection } from '@/parts/case/focus-section';
import { FormBody } from '@/parts/form/form-body';
import { SaveRow } from '@/parts/form/save-row';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useOpenedEntry } from '@/parts/outbox/use-opened-entry';
import { RingNote } from '@/parts/phone/ring-note';
import {
  CONTACT_PARTY_WORDS,
  CONTACT_WAY_WORDS,
  DIRECTION_WORDS,
} from '@/parts/words/contact-words';
import { useWord } from '@/parts/words/use-word';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { SkeletonRows } from '@/ui/skeleton';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { contactValuesOf, EMPTY_CONTACT, readContact, type ContactValues } from './contact-values';
import { NextCallNote } from './next-call-note';

interface ContactFormProps {
  readonly detail: CaseDetail;
  /** IANA zone in which the next contact is meant, and its place's name. */
  readonly zone: string;
  readonly zoneName: string;
}

/** Logs a call, message or meeting, and sets the next one. What is typed stays until it is saved. */
export function ContactForm(props: ContactFormProps) {
  const { reference } = props.detail.case;
  const [ended, setEnded] = useState<{
    readonly turn: number;
    readonly id: string | null;
    /** The link that had led to it, which has been followed. */
    readonly ledBy: string | null;
  }>({ turn: 0, id: null, ledBy: null });
  const ledBy = useFormToFill();
  const held = useOpenedEntry(reference, ({ operationId }) => operationId === 'logContact');
  const opened = held?.id === ended.id ? null : held;
  return (
    <Suspense fallback={<SkeletonRows count={4} />}>
      <OneContact
        {...props}
        key={opened?.id ?? ended.turn}
        opened={opened}
        isNext={ended.turn > 0}
        ledBy={ledBy === ended.ledBy ? null : ledBy}
        onDone={() => setEnded(({ turn }) => ({ turn: turn + 1, id: held?.id ?? null, ledBy }))}
      />
    </Suspense>
  );
}

interface OneContactProps extends ContactFormProps {
  /** An entry of the outbox that is opened here. */
  readonly opened: ShownEntry | null;
  /** Another one has just been logged: the focus was in the form. */
  readonly isNext: boolean;
  readonly ledBy: string | null;
  readonly onDone: () => void;
}

function OneContact({ detail, zone, zoneName, opened, isNext, ledBy, onDone }: OneContactProps) {
  const { t } = useLingui();
  const word = useWord();
  const logging = useMutation(logContact());
  const { dismiss } = useOutbox();
  const contact = opened === null ? null : (opened.body as LogContact);
  const form = useKeptForm<ContactValues>({
    kind: 'contact',
    about: detail.case.reference,
    group: null,
    initial: EMPTY_CONTACT,
    opened: contact && contactValuesOf(contact, zone),
    refusals: { 'next-contact-not-after': 'nextOn', 'in-future': 'summary' },
  });
  const { values, set, errorOf } = form;
  // Not into the next form: in a field no key of the case works, and mostly one goes on from here.
  useEffect(() => {
    if (isNext) focusSection();
  }, [isNext]);
  const facts = { ...detail.case, patient: detail.patient };
  const { send } = useFormSending(form, detail.case.reference, onDone);
  const save = (): void => {
    // The id of one that waits stays its own: should it have arrived, it is not logged twice.
    const id = contact?.id ?? newId();
    const read = readContact(values, { id, zone, nowMs: serverNow() });
    if (!read.ok) {
      form.show(read.errors);
      return;
    }
    if (opened) void dismiss(opened.id);
    send(logging.mutateAsync({ seen: detail.case, contact: read.contact }), t`Contact logged`);
  };
  const field = <K extends keyof ContactValues>(name: K) => ({
    value: values[name] as string,
    error: errorOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value } as Partial<ContactValues>),
  });

  return (
    <FormBody
      form={form}
      name={t`Log a contact`}
      isBusy={logging.isPending}
      ledBy={ledBy}
      onSubmit={save}
      onDiscarded={onDone}
    >
      <div className="columns">
        <SelectField
          label={t`How`}
          {...field('way')}
          options={CONTACT_WAYS.map((way) => ({ value: way, label: word(CONTACT_WAY_WORDS, way) }))}
        />
        <SelectField
          label={t`Direction`}
          {...field('direction')}
          options={DIRECTIONS.map((way) => ({ value: way, label: word(DIRECTION_WORDS, way) }))}
        />
        <SelectField
          label={t`With whom`}
          {...field('party')}
          options={CONTACT_PARTIES.map((party) => ({
            value: party,
            label: word(CONTACT_PARTY_WORDS, party),
          }))}
        />
      </div>
      <RingNote
        number={
          values.direction === 'outgoing' ? numberToRing(facts, values.party, values.way) : null
        }
      />
      <Checkbox
        label={t`Reached`}
        hint={t`An attempt that nobody answered is kept, and stops no clock`}
        checked={values.isReached}
        onChange={(event) => set({ isReached: event.currentTarget.checked })}
      />
      <TextArea
        label={t`Summary`}
        isRequired
        limit={TEXT_LIMITS.note}
        rows={3}
        {...field('summary')}
      />
      <div className="columns">
        <TextField
          type="date"
          label={t`Next contact on`}
          hint={t`Leave empty for none`}
          {...field('nextOn')}
          error={errorOf('nextOn') ?? errorOf('nextContactAt')}
        />
        <TextField type="time" label={t`at (time in ${zoneName})`} {...field('nextTime')} />
        {(errorOf('nextTurn') !== undefined || values.nextTurn !== null) && (
          <SelectField
            label={t`Which of the two`}
            {...field('nextTurn')}
            value={values.nextTurn ?? ''}
            placeholder={t`Choose`}
            options={[
              { value: 'first', label: t`The first, before the clocks go back` },
              { value: 'second', label: t`The second, after the clocks went back` },
            ]}
          />
        )}
      </div>
      <NextCallNote values={values} zone={zone} record={detail.case} />
      <SaveRow isBusy={logging.isPending} verb={<Trans>Log contact</Trans>} />
    </FormBody>
  );
}
