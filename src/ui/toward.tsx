import { directionOf } from '@/i18n/locale';
import { useLocale } from '@/i18n/use-locale';

/** The arrow from what was to what is, or from a question to its answer: as the page is read. */
export function Toward() {
  const isRightToLeft = directionOf(useLocale()) === 'rtl';
  return <span aria-hidden="true">{isRightToLeft ? '←' : '→'}</span>;
}
