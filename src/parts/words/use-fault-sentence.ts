import { useLingui } from '@lingui/react/macro';
import type { GateFault } from '@/domain/plan/gates/gate-state';
import { useFormats } from '@/i18n/use-formats';
import { faultSentence } from './fault-words';

/** Why a gate fails, and of which country where that could be in doubt. */
export function useFaultSentence(): (fault: GateFault) => string {
  const { i18n } = useLingui();
  const { country } = useFormats();
  return (fault) => {
    const sentence = faultSentence(i18n, fault);
    return fault.country === undefined ? sentence : `${country(fault.country)} · ${sentence}`;
  };
}
