import { useLocale } from '@/i18n/use-locale';
import { weekdayNames } from '@/parts/words/duty-words';

/** The names of the seven days, Monday first. */
export const useWeekdays = (): readonly string[] => weekdayNames(useLocale());
