import { CaseInterpreters } from '@/features/case-interpreters/case-interpreters';
import { useShownCase } from './use-shown-case';

/** `/cases/:reference/interpreters`: who interprets at which appointment, and what stands against it. */
export function Component() {
  return <CaseInterpreters detail={useShownCase()} />;
}
