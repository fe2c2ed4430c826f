import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PreferencePatch } from '@/contract/preference';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { savePreferences } from '@/data/preferences/save-preferences';
import type { StartScreen, TastePatch } from '@/domain/taste';
import { chooseLocale } from '@/i18n/activate';
import { chooseForms, useForms } from '@/i18n/forms';
import { type Locale, localeNameOf, LOCALES } from '@/i18n/locale';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { DATE_FORMS, DENSITIES, DIGIT_FORMS, SCHEMES } from '@/lib/looks';
import { OneOf } from '@/parts/form/one-of';
import { canTellOutside, chooseToldOutside, isToldOutside } from '@/parts/notices/outside-notices';
import { DENSITY_WORDS, SCHEME_WORDS } from '@/parts/words/look-words';
import { useWord } from '@/parts/words/use-word';
import { chooseDensity, chooseScheme, useAppearance } from '@/ui/appearance';
import { Checkbox } from '@/ui/checkbox';
import { Bdi } from '@/ui/bdi';
import { SelectField } from '@/ui/select-field';
import { showToast } from '@/ui/toast-store';
import { setSingleKeys, useSingleKeys } from '@/ui/use-shortcut';
import styles from './preferences.module.css';

/** A moment that shows how dates and numbers will look. */
const SAMPLE_MS = Date.UTC(2026, 10, 26, 17, 5);

interface PreferenceFormProps {
  readonly personId: string;
  /** Screens that this person may begin with. */
  readonly starts: readonly { readonly screen: StartScreen; readonly name: string }[];
}

/** A person's own choices. Each holds at once and is kept on the server; there is nothing to save. */
export function PreferenceForm({ personId, starts }: PreferenceFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const { scheme, density } = useAppearance();
  const forms = useForms();
  const formats = useFormats();
  const hasSingleKeys = useSingleKeys();
  const { data } = useQuery(preferenceQueries.of(personId));
  const { mutate } = useMutation(savePreferences());
  const [isTold, setIsTold] = useState(isToldOutside);
  const keep = (patch: PreferencePatch): void => mutate({ personId, patch });
  const keepTaste = (taste: TastePatch): void => keep({ taste });
  const chooseLanguage = (language: Locale): void => {
    chooseLocale(language).then(
      () => keepTaste({ language }),
      () => showToast({ tone: 'error', text: t`This language could not be loaded. Try again.` }),
    );
  };
  return (
    <div className={styles['form']}>
      <OneOf
        isInRow
        legend={t`Language`}
        choices={LOCALES}
        nameOf={(choice) => <span lang={choice}>{localeNameOf(choice)}</span>}
        chosen={locale}
        onChange={chooseLanguage}
      />
      <OneOf
        isInRow
        legend={t`Theme`}
        choices={SCHEMES}
        nameOf={(choice) => word(SCHEME_WORDS, choice)}
        chosen={scheme}
        onChange={(theme) => {
          chooseScheme(theme);
          keepTaste({ theme });
        }}
      />
      <OneOf
        isInRow
        legend={t`Density`}
        choices={DENSITIES}
        nameOf={(choice) => word(DENSITY_WORDS, choice)}
        chosen={density}
        onChange={(choice) => {
          chooseDensity(choice);
          keep({ density: choice });
        }}
      />
      <OneOf
        isInRow
        legend={t`Dates`}
        choices={DATE_FORMS}
        nameOf={(choice) =>
          choice === 'iso' ? t`Year, month, day in numbers` : t`As the language writes them`
        }
        chosen={forms.dates}
        onChange={(dates) => {
          chooseForms({ ...forms, dates });
          keepTaste({ dates });
        }}
      >
        <Example of={formats.exact(SAMPLE_MS, 'UTC')} />
      </OneOf>
      {locale === 'ar' && (
        <OneOf
          isInRow
          legend={t`Digits`}
          choices={DIGIT_FORMS}
          nameOf={(choice) => (choice === 'own' ? t`Arabic digits` : t`Western digits`)}
          chosen={forms.digits}
          onChange={(digits) => {
            chooseForms({ ...forms, digits });
            keepTaste({ digits });
          }}
        >
          <Example of={formats.number(1_234_567)} />
        </OneOf>
      )}
      <fieldset className="field">
        <legend>{t`Keyboard`}</legend>
        <Checkbox
          label={t`Single letters are shortcuts`}
          checked={hasSingleKeys}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            setSingleKeys(isOn);
            keepTaste({ singleKeys: isOn });
          }}
        />
      </fieldset>
      {canTellOutside() && (
        <fieldset className="field">
          <legend>{t`Notices`}</legend>
          <Checkbox
            label={t`Also outside of the page, in your working hours`}
            hint={t`It says how many, and names no patient. It holds for this browser.`}
            checked={isTold}
            onChange={(event) => {
              void chooseToldOutside(event.currentTarget.checked).then(setIsTold);
            }}
          />
        </fieldset>
      )}
      <SelectField
        label={t`Begin after sign-in with`}
        hint={
          data?.start ? (
            <Trans>
              Your view <Bdi>{data.start.name}</Bdi> is your start; a choice here takes its place.
            </Trans>
          ) : undefined
        }
        value={data?.start ? 'view' : (data?.taste.start ?? '')}
        options={[
          { value: '', label: t`What your role begins with` },
          ...(data?.start ? [{ value: 'view', label: data.start.name }] : []),
          ...starts.map(({ screen, name }) => ({ value: screen, label: name })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value === 'view') return;
          const start = starts.find(({ screen }) => screen === value)?.screen ?? null;
          keep({ startViewId: null, taste: { start } });
        }}
      />
    </div>
  );
}

function Example({ of: note }: { readonly of: string }) {
  return (
    <output className="quiet">
      <Trans>For example {note}</Trans>
    </output>
  );
}
