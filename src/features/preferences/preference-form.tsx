import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { PreferencePatch } from '@/contract/preference';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { savePreferences } from '@/data/preferences/save-preferences';
import type { StartScreen, TastePatch } from '@/domain/taste';
import { chooseLocale } from '@/i18n/activate';
import { chooseForms, useForms } from '@/i18n/forms';
import { LOCALE_NAMES, LOCALES } from '@/i18n/locale';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { DATE_FORMS, DENSITIES, DIGIT_FORMS, SCHEMES } from '@/lib/looks';
import { canTellOutside, chooseToldOutside, isToldOutside } from '@/parts/notices/outside-notices';
import { DENSITY_WORDS, SCHEME_WORDS } from '@/parts/words/look-words';
import { useWord } from '@/parts/words/use-word';
import { chooseDensity, chooseScheme, useAppearance } from '@/ui/appearance';
import { Checkbox } from '@/ui/checkbox';
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
  return (
    <div className={styles['form']}>
      <Choices label={t`Language`}>
        {LOCALES.map((choice) => (
          <Checkbox
            key={choice}
            type="radio"
            name="language"
            label={<span lang={choice}>{LOCALE_NAMES[choice]}</span>}
            checked={choice === locale}
            onChange={() => {
              chooseLocale(choice).then(
                () => keepTaste({ language: choice }),
                () =>
                  showToast({
                    tone: 'error',
                    text: t`This language could not be loaded. Try again.`,
                  }),
              );
            }}
          />
        ))}
      </Choices>
      <Choices label={t`Theme`}>
        {SCHEMES.map((choice) => (
          <Checkbox
            key={choice}
            type="radio"
            name="theme"
            label={word(SCHEME_WORDS, choice)}
            checked={choice === scheme}
            onChange={() => {
              chooseScheme(choice);
              keepTaste({ theme: choice });
            }}
          />
        ))}
      </Choices>
      <Choices label={t`Density`}>
        {DENSITIES.map((choice) => (
          <Checkbox
            key={choice}
            type="radio"
            name="density"
            label={word(DENSITY_WORDS, choice)}
            checked={choice === density}
            onChange={() => {
              chooseDensity(choice);
              keep({ density: choice });
            }}
          />
        ))}
      </Choices>
      <Choices label={t`Dates`} note={formats.exact(SAMPLE_MS, 'UTC')}>
        {DATE_FORMS.map((choice) => (
          <Checkbox
            key={choice}
            type="radio"
            name="dates"
            label={
              choice === 'iso' ? t`Year, month, day in numbers` : t`As the language writes them`
            }
            checked={choice === forms.dates}
            onChange={() => {
              chooseForms({ ...forms, dates: choice });
              keepTaste({ dates: choice });
            }}
          />
        ))}
      </Choices>
      {locale === 'ar' && (
        <Choices label={t`Digits`} note={formats.number(1_234_567)}>
          {DIGIT_FORMS.map((choice) => (
            <Checkbox
              key={choice}
              type="radio"
              name="digits"
              label={choice === 'own' ? t`Arabic digits` : t`Western digits`}
              checked={choice === forms.digits}
              onChange={() => {
                chooseForms({ ...forms, digits: choice });
                keepTaste({ digits: choice });
              }}
            />
          ))}
        </Choices>
      )}
      <Choices label={t`Keyboard`}>
        <Checkbox
          label={t`Single letters are shortcuts`}
          checked={hasSingleKeys}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            setSingleKeys(isOn);
            keepTaste({ singleKeys: isOn });
          }}
        />
      </Choices>
      {canTellOutside() && (
        <Choices label={t`Notices`}>
          <Checkbox
            label={t`Also outside of the page, in your working hours`}
            hint={t`It says how many, and names no patient. It holds for this browser.`}
            checked={isTold}
            onChange={(event) => {
              void chooseToldOutside(event.currentTarget.checked).then(setIsTold);
            }}
          />
        </Choices>
      )}
      <SelectField
        label={t`Begin after sign-in with`}
        hint={
          data?.start ? (
            <Trans>
              Your view <bdi>{data.start.name}</bdi> is your start; a choice here takes its place.
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

interface ChoicesProps {
  readonly label: string;
  /** An example of what is chosen. */
  readonly note?: string;
  readonly children: ReactNode;
}

function Choices({ label, note, children }: ChoicesProps) {
  return (
    <fieldset className={styles['choices']}>
      <legend>{label}</legend>
      <div className={styles['options']}>{children}</div>
      {note !== undefined && (
        <output className="quiet">
          <Trans>For example {note}</Trans>
        </output>
      )}
    </fieldset>
  );
}
