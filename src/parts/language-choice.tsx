import { useLingui } from '@lingui/react/macro';
import { chooseLocale } from '@/i18n/activate';
import { localeNameOf, LOCALES, type Locale } from '@/i18n/locale';
import { useLocale } from '@/i18n/use-locale';
import { SelectField } from '@/ui/select-field';
import { showToast } from '@/ui/toast-store';

/** Every language, each by its own name, for pages that have no person's menu yet. */
export function LanguageChoice() {
  const { t } = useLingui();
  return (
    <SelectField
      label={t`Language`}
      isLabelHidden
      value={useLocale()}
      options={LOCALES.map((locale) => ({ value: locale, label: localeNameOf(locale) }))}
      onChange={(event) => {
        chooseLocale(event.currentTarget.value as Locale).catch(() => {
          showToast({ tone: 'error', text: t`This language could not be loaded. Try again.` });
        });
      }}
    />
  );
}
