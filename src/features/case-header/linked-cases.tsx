import { Link } from 'react-router-dom';
import type { CaseWire } from '@/contract/case';
import { addresses } from '@/parts/addresses';
import { LINK_WORDS } from '@/parts/words/link-words';
import { useWord } from '@/parts/words/use-word';

/** Cases that belong to this one: of the family, of an earlier visit. One out of reach opens as not found. */
export function LinkedCases({ links }: Pick<CaseWire, 'links'>) {
  const word = useWord();
  return (
    <ul className="stack" data-gap="4">
      {links.map(({ kind, reference }) => (
        <li key={`${kind} ${reference}`} className="row">
          <Link to={addresses.case(reference)} className="number" dir="ltr">
            {reference}
          </Link>
          <span className="quiet">{word(LINK_WORDS, kind)}</span>
        </li>
      ))}
    </ul>
  );
}
