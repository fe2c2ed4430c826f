import { useLingui } from '@lingui/react/macro';
import { isOpenQuestion, type Misfit } from '@/domain/plan/lodging/fit';
import { useFormats } from '@/i18n/use-formats';
import { StatusMark } from '@/ui/status-mark';
import { misfitSentence } from './lodging-words';

/** What does not fit, and what has to be found out. */
export function Misfits({ misfits }: { readonly misfits: readonly Misfit[] }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  return misfits.map((misfit) => (
    <StatusMark key={misfit.kind} state={isOpenQuestion(misfit) ? 'waiting' : 'due-today'}>
      {misfitSentence(i18n, misfit, formats)}
    </StatusMark>
  ));
}
