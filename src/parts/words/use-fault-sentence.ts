import { useLingui } from '@lingui/react/macro';
import type { GateFault } from '@/domain/plan/gates/gate-state';
import { useFormats } from '@/i18n/use-formats';
import { faultSentence } from './fault-words';
import { useDates } from './use-dates';

/** Why a gate fails, whole: of which country where that could be in doubt, and on which dates. */
export function useFaultSentence(): (fault: GateFault) => string {
  const { i18n } = useLingui();
  const { country } = useFormats();
  const dates = useDates();
  return (fault) => {
    const sentence = [faultSentence(i18n, fault), dates(fault.dates)]
      .filter((part) => part !== '')
      .join(' ');
    return fault.country === undefined ? sentence : `${country(fault.country)} · ${sentence}`;
  };
}
