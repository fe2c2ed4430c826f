import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { TEXT_LIMITS } from '@/contract/fields';
import { callerAlong } from '@/domain/caller-along';
import { NEEDS, PAYERS, type Relationship, RELATIONSHIPS } from '@/domain/vocabulary';
import { ChoiceField } from '@/parts/form/choice-field';
import { FormCheck, FormMany, FormSelect, FormText } from '@/parts/form/field-controls';
import { readLanguageTag, useCountries, useLanguages } from '@/parts/form/use-choices';
import { useFormStore, useValue } from '@/parts/form/use-form-store';
import { useNewLine } from '@/parts/form/use-new-line';
import { PhoneField } from '@/parts/phone/phone-field';
import { PAYER_WORDS } from '@/parts/words/case-words';
import { NEED_WORDS, RELATIONSHIP_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { FormSection } from './form-section';
import styles from './intake-form.module.css';
import { EMPTY_COMPANION } from './intake-values';

/** Who pays, and in which language the patient is cared for. */
export function PayerSection() {
  const { t } = useLingui();
  const word = useWord();
  const languages = useLanguages();
  return (
    <FormSection title={t`Payer, language, needs`}>
      <div className="columns">
        <FormSelect
          path="payer"
          label={t`Who pays`}
          placeholder={t`Not known yet`}
          options={PAYERS.map((value) => ({ value, label: word(PAYER_WORDS, value) }))}
        />
        <ChoiceField
          path="patient.language"
          label={t`Patient’s language`}
          choices={languages}
          read={readLanguageTag}
        />
      </div>
      <FormCheck path="needsInterpreter" label={t`Needs an interpreter`} />
      <FormMany
        path="patient.needs"
        legend={t`Needs when travelling`}
        options={NEEDS.map((value) => ({ value, label: word(NEED_WORDS, value) }))}
      />
    </FormSection>
  );
}

/** Who refers, and gets the report. */
export function PhysicianSection() {
  const { t } = useLingui();
  return (
    <FormSection title={t`Home physician`}>
      <div className="columns">
        <FormText path="homePhysician.name" label={t`Name`} isUserText limit={TEXT_LIMITS.name} />
        <FormText
          path="homePhysician.place"
          label={t`Hospital or practice, city`}
          isUserText
          limit={TEXT_LIMITS.short}
        />
        <PhoneField path="homePhysician.phone" label={t`Phone`} countryPath="patient.residence" />
        <FormText path="homePhysician.email" type="email" dir="ltr" label={t`E-mail`} limit={254} />
      </div>
    </FormSection>
  );
}

/** Who would travel along. */
export function PartySection() {
  const { t } = useLingui();
  const store = useFormStore();
  const party = useValue<readonly { readonly name: string }[]>('party');
  const count = party.length;
  const caller = {
    name: useValue<string>('caller.name'),
    relationship: useValue<Relationship>('caller.relationship'),
  };
  const along = callerAlong({ caller, party });
  const listRef = useNewLine<HTMLUListElement>(count);
  const add = (companion: object): void =>
    store.set('party', [...(store.get('party') as readonly unknown[]), companion]);
  return (
    <FormSection title={t`Travel party`}>
      {count > 0 && (
        <ul ref={listRef} className="stack">
          {Array.from({ length: count }, (_, place) => (
            <Companion key={place} place={place} />
          ))}
        </ul>
      )}
      <div className="row">
        <Button icon={<Icon of={IconPlus} />} onClick={() => add(EMPTY_COMPANION)}>
          <Trans>Add a companion</Trans>
        </Button>
        {along !== null && (
          <Button icon={<Icon of={IconPlus} />} onClick={() => add({ ...along, nationality: '' })}>
            <Trans>Add the caller</Trans>
          </Button>
        )}
      </div>
    </FormSection>
  );
}

/** The patient is no companion, and of a companion somebody knows. */
const COMPANIONS = RELATIONSHIPS.filter((value) => value !== 'self' && value !== 'unknown');

function Companion({ place }: { readonly place: number }) {
  const { t } = useLingui();
  const word = useWord();
  const store = useFormStore();
  const number = place + 1;
  const countries = useCountries();
  const isOpen = useValue<string>(`party.${place}.nationality`) === '';
  return (
    <li className={styles['companion']} data-line>
      <FormText
        path={`party.${place}.name`}
        label={t`Companion ${number}: name`}
        isUserText
        limit={TEXT_LIMITS.name}
      />
      <FormSelect
        path={`party.${place}.relationship`}
        label={t`Is the patient’s…`}
        options={COMPANIONS.map((value) => ({ value, label: word(RELATIONSHIP_WORDS, value) }))}
      />
      <ChoiceField
        path={`party.${place}.nationality`}
        label={t`Nationality`}
        hint={isOpen ? t`Assumed: as the patient` : undefined}
        choices={countries}
      />
      <FormCheck path={`party.${place}.isMinor`} label={t`Minor`} />
      <Button
        variant="quiet"
        icon={<Icon of={IconTrash} />}
        aria-label={t`Take off: companion ${number}`}
        onClick={() => {
          const party = store.get('party') as readonly unknown[];
          store.set(
            'party',
            party.filter((_, each) => each !== place),
          );
        }}
      >
        <Trans>Take off</Trans>
      </Button>
    </li>
  );
}
