import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { logContact } from '@/data/contacts/log-contact';
import { CONTACT_PARTIES, CONTACT_WAYS, DIRECTIONS } from '@/domain/vocabulary';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import {
  CONTACT_PARTY_WORDS,
  CONTACT_WAY_WORDS,
  DIRECTION_WORDS,
} from '@/parts/words/contact-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { EMPTY_CONTACT, readContact, type ContactValues } from './contact-values';

interface ContactFormProps {
  readonly detail: CaseDetail;
  /** IANA zone in which the next contact is meant, and its place's name. */
  readonly zone: string;
  readonly zoneName: string;
}

/** Logs a call, message or meeting, and sets the next one. What is typed stays until it is saved. */
export function ContactForm({ detail, zone, zoneName }: ContactFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const { told, refused } = useTellOutcome();
  const logging = useMutation(logContact());
  const form = useSchemaForm<ContactValues>(EMPTY_CONTACT, {
    'next-contact-not-after': 'nextOn',
    'in-future': 'summary',
  });
  const { values, formRef, set, errorOf } = form;

  const save = (): void => {
    const read = readContact(values, { id: newId(), zone, nowMs: serverNow() });
    if (!read.ok) {
      form.show(read.errors);
      return;
    }
    logging.mutate(
      { seen: detail.case, contact: read.contact },
      {
        onSuccess: (outcome) => {
          set(EMPTY_CONTACT);
          told(detail.case.reference, outcome, t`Contact logged`);
        },
        onError: (error) => {
          if (!form.fail(error)) refused(error);
        },
      },
    );
  };
  const field = <K extends keyof ContactValues>(name: K) => ({
    value: values[name] as string,
    error: errorOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value } as Partial<ContactValues>),
  });

  return (
    <form
      ref={formRef}
      className="stack"
      aria-label={t`Log a contact`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
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
      <div className="row">
        <Button type="submit" variant="primary" isBusy={logging.isPending}>
          <Trans>Log contact</Trans>
        </Button>
      </div>
    </form>
  );
}
