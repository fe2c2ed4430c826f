import { useLingui } from '@lingui/react/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import { ChoiceField } from '@/parts/form/choice-field';
import { FormArea, FormCheck, FormSelect, FormText } from '@/parts/form/field-controls';
import { useCountries, useLanguages, readLanguageTag } from '@/parts/form/use-choices';
import { useFormStore, useValue } from '@/parts/form/use-form-store';
import { PhoneField } from '@/parts/phone/phone-field';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { zoneNameOf } from '@/i18n/zone-name';
import { isTimeZone } from '@/lib/zoned-time';
import { useNow } from '@/ui/time/use-now';
import { FormSection } from './form-section';
import { usualZoneOf, zonesOf } from './time-zones';

/** How the caller is reached, when, and what must not be said. */
export function ContactSection() {
  const { t } = useLingui();
  const store = useFormStore();
  const countries = useCountries();
  const languages = useLanguages();
  const isSelf = useValue<string>('caller.relationship') === 'self';
  const locale = useLocale();
  const zones = zonesOf(useValue<string>('callingFrom'));
  const zoneNow = useZoneNow(useValue<string>('caller.timeZone'));
  return (
    <FormSection title={t`Contact`}>
      <div className="columns">
        <ChoiceField
          path="callingFrom"
          label={t`Caller is in`}
          hint={t`Country, for numbers without a country code`}
          choices={countries}
          onPick={(code) => store.set('caller.timeZone', usualZoneOf(code))}
        />
        <PhoneField path="caller.phone" label={t`Phone`} countryPath="callingFrom" />
        <PhoneField
          path="caller.whatsApp"
          label={t`WhatsApp`}
          hint={t`If it is another number`}
          countryPath="callingFrom"
        />
        <FormText path="caller.email" type="email" dir="ltr" label={t`E-mail`} limit={254} />
        {!isSelf && (
          <ChoiceField
            path="caller.language"
            label={t`Caller’s language`}
            choices={languages}
            read={readLanguageTag}
          />
        )}
        <FormSelect
          path="caller.timeZone"
          label={t`Caller’s time zone`}
          hint={zoneNow}
          placeholder={t`Not known yet`}
          options={zones.map((zone) => ({ value: zone, label: zoneNameOf(locale, zone) }))}
        />
        <FormText path="disclosure.safeFrom" type="time" label={t`Call between (caller’s time)`} />
        <FormText path="disclosure.safeTo" type="time" label={t`and (caller’s time)`} />
        {!isSelf && (
          <>
            <PhoneField
              path="patient.phone"
              label={t`Patient’s own phone`}
              countryPath="patient.residence"
            />
            <FormText
              path="patient.email"
              type="email"
              dir="ltr"
              label={t`Patient’s own e-mail`}
              limit={254}
            />
          </>
        )}
      </div>
      <FormCheck
        path="disclosure.patientUnaware"
        label={t`The patient does not know the diagnosis`}
      />
      <FormArea
        path="disclosure.note"
        label={t`What must not be said, and to whom`}
        rows={2}
        limit={TEXT_LIMITS.short}
      />
    </FormSection>
  );
}

/** What the clock says there, so that a wrong zone is noticed while they are on the phone. */
function useZoneNow(zone: string): string | undefined {
  const { t } = useLingui();
  const nowMs = useNow();
  const { time } = useFormats();
  if (zone === '' || !isTimeZone(zone)) return undefined;
  const clock = time(nowMs, zone);
  return t`It is ${clock} there now`;
}
