import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followChosen } from '@/data/preferences/preference-channel';
import { chooseLocale } from '@/i18n/activate';
import { chooseForms } from '@/i18n/forms';
import { useLocale } from '@/i18n/use-locale';
import { USUAL_FORMS } from '@/lib/looks';
import { chooseDensity, chooseScheme } from '@/ui/appearance';
import { setSingleKeys } from '@/ui/use-shortcut';
import { usePreferences } from './use-preferences';

/**
 * The page takes on what the person chose, on whichever device and in whichever tab: language, theme,
 * density, forms of dates and digits, single keys. What was never chosen stays as this browser has it.
 */
export function useOwnTaste(personId: string): void {
  const data = usePreferences(personId);
  const client = useQueryClient();
  const locale = useLocale();
  const density = data?.density ?? null;
  const {
    language = null,
    theme = null,
    dates = null,
    digits = null,
    singleKeys = null,
  } = data?.taste ?? {};
  useEffect(() => followChosen(client, personId), [client, personId]);
  useEffect(() => {
    if (density !== null) chooseDensity(density);
  }, [density]);
  useEffect(() => {
    if (theme !== null) chooseScheme(theme);
  }, [theme]);
  useEffect(() => {
    if (singleKeys !== null) setSingleKeys(singleKeys);
  }, [singleKeys]);
  useEffect(() => {
    if (dates === null && digits === null) return;
    chooseForms({ dates: dates ?? USUAL_FORMS.dates, digits: digits ?? USUAL_FORMS.digits });
  }, [dates, digits]);
  useEffect(() => {
    if (language === null || language === locale) return;
    // The language of before stays where its words cannot be loaded; the menu says so when asked.
    chooseLocale(language).catch(() => {});
  }, [language, locale]);
}
