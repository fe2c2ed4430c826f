import { CaseNotes } from '@/features/case-notes/case-notes';
import { useShownCase } from './use-shown-case';

/** `/cases/:reference/notes`: what colleagues should know; internal. */
export function Component() {
  return <CaseNotes detail={useShownCase()} />;
}
