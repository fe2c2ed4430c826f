import { useLingui } from '@lingui/react/macro';
import type { Stay } from '@/domain/plan/lodging';

/** What a stay is called; one of a case that the reader may not see has no name. */
export function useStayName(): (stay: Pick<Stay, 'name'>) => string {
  const { t } = useLingui();
  return ({ name }) => (name === '' ? t`Another case’s lodging` : name);
}
