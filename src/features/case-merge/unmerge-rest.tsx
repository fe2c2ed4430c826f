import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { CasesUnmerged } from '@/contract/merge';
import { addresses } from '@/parts/addresses';
import { wordOf } from '@/parts/words/use-word';
import { TABLE_WORDS } from './merge-words';

interface UnmergeRestProps {
  readonly rest: CasesUnmerged['rest'];
  /** The case that kept them. */
  readonly into: string;
  readonly wordField: (path: string) => string;
}

/** What an un-merge left where it was, thing by thing. */
export function UnmergeRest({ rest, into, wordField }: UnmergeRestProps) {
  return (
    <>
      <p>
        <Trans>
          Both cases are open again. This was changed after the merge and is left as it is; look at
          it by hand.
        </Trans>
      </p>
      <ul className="stack" data-gap="4">
        {rest.map((one) => (
          <li key={`${one.kind} ${one.reference ?? ''} ${one.name ?? ''}`} className="row">
            <RestWords one={one} wordField={wordField} />
            <CaseLink reference={one.reference ?? into} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface RestWordsProps {
  readonly one: CasesUnmerged['rest'][number];
  readonly wordField: (path: string) => string;
}

function RestWords({ one, wordField }: RestWordsProps) {
  const { i18n } = useLingui();
  const { kind, name, count } = one;
  const field = name === null ? '' : wordField(name);
  const table =
    name === null || TABLE_WORDS[name] === undefined
      ? (name ?? '')
      : wordOf(i18n, TABLE_WORDS, name);
  switch (kind) {
    case 'case-field':
      return <Trans>{field}: changed since</Trans>;
    case 'patient-field':
      return <Trans>{field} of the patient: changed since</Trans>;
    case 'records-changed':
      return (
        <Trans>
          {table}: {count} changed since
        </Trans>
      );
    case 'records-since':
      return (
        <Trans>
          {table}: {count} added since
        </Trans>
      );
    case 'case':
      return <Trans>Has another patient by now</Trans>;
    default:
      return <span>{field}</span>;
  }
}

function CaseLink({ reference }: { readonly reference: string }) {
  return (
    <Link to={addresses.case(reference)} className="number" dir="ltr">
      {reference}
    </Link>
  );
}
