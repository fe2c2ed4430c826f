import { useParams, type LoaderFunctionArgs } from 'react-router-dom';
import { LETTER_KINDS, type LetterKind } from '@/domain/vocabulary';
import { CaseLetter } from '@/features/case-letters/case-letter';
import { useShownCase } from './use-shown-case';

const kindOf = (text: string | undefined): LetterKind | undefined =>
  LETTER_KINDS.find((kind) => kind === text);

/** A letter that is not known is answered like a page that is not there. */
export function loader({ params }: LoaderFunctionArgs): null {
  if (kindOf(params['kind']) === undefined) throw new Response(null, { status: 404 });
  return null;
}

/** `/cases/:reference/letters/:kind`: a letter, made from the case, to be printed or copied. */
export function Component() {
  const kind = kindOf(useParams()['kind']);
  const detail = useShownCase();
  return kind === undefined ? null : <CaseLetter detail={detail} kind={kind} />;
}
