import { Trans, useLingui } from '@lingui/react/macro';
import { CHANNELS, CONSENTS } from '@/domain/vocabulary';
import { useLocale } from '@/i18n/use-locale';
import { ChoiceField } from '@/parts/form/choice-field';
import { FormSelect } from '@/parts/form/field-controls';
import { useCountries } from '@/parts/form/use-choices';
import { useFormStore, useValue } from '@/parts/form/use-form-store';
import { nameOfOffice } from '@/parts/names';
import { CONSENT_WORDS } from '@/parts/words/case-detail-words';
import { CHANNEL_WORDS } from '@/parts/words/case-words';
import { FIELD_WORDS } from '@/parts/words/field-words';
import { useWord } from '@/parts/words/use-word';
import { FACILITATORS } from '@/reference/facilitators';
import { OFFICES } from '@/reference/offices';
import { nameIn } from '@/reference/local-name';
import { FormSection } from './form-section';
import { isOthersCountry, officeForCountry } from './office-for';
import { usualZoneOf } from './time-zones';

/** Where the patient lives, which office that makes it, and by which way it came. */
export function OfficeSection({ allowed }: { readonly allowed: readonly string[] }) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const store = useFormStore();
  const countries = useCountries();
  const residence = useValue<string>('patient.residence');
  const channel = useValue<string>('channel');
  const facilitator = useValue<string>('facilitator');
  const follow = (country: string): void => {
    const office = officeForCountry(country, allowed);
    if (office !== '' && store.get('isOfficeChosen') === false) store.set('office', office);
    if (store.get('callingFrom') !== '') return;
    store.change([
      ['callingFrom', country],
      ['caller.timeZone', usualZoneOf(country)],
    ]);
  };
  return (
    <FormSection title={t`Country and office`}>
      <div className="columns">
        <ChoiceField
          path="patient.residence"
          label={t`Patient lives in`}
          choices={countries}
          onPick={follow}
        />
        <FormSelect
          path="office"
          label={t`Office`}
          isRequired
          hint={t`From the country; Direct where it has none`}
          placeholder={t`Not known yet`}
          options={OFFICES.filter(({ code }) => allowed.includes(code)).map(({ code }) => ({
            value: code,
            label: nameOfOffice(code, locale),
          }))}
          onPick={() => store.set('isOfficeChosen', true)}
        />
        <FormSelect
          path="channel"
          label={t`Came by`}
          options={CHANNELS.map((value) => ({ value, label: word(CHANNEL_WORDS, value) }))}
        />
        {channel === 'facilitator' && (
          <FormSelect
            path="facilitator"
            label={t`Facilitator`}
            placeholder={t`Not known yet`}
            options={FACILITATORS.map(({ code, name, city }) => ({
              value: code,
              label: `${nameIn(name, locale)}, ${nameIn(city, locale)}`,
            }))}
            // Another organisation has its own.
            onPick={() => store.set('facilitatorConsent', 'unknown')}
          />
        )}
        {channel === 'facilitator' && facilitator !== '' && (
          <FormSelect
            path="facilitatorConsent"
            label={word(FIELD_WORDS, 'facilitatorConsent')}
            options={CONSENTS.map((value) => ({ value, label: word(CONSENT_WORDS, value) }))}
          />
        )}
      </div>
      {residence !== '' && isOthersCountry(residence, allowed) && (
        <p className="quiet">
          <Trans>
            Another office looks after that country. Take the request for yours, and ask for a
            transfer afterwards.
          </Trans>
        </p>
      )}
    </FormSection>
  );
}
