import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import type { CaseWire } from '@/contract/case';
import { unlinkCases } from '@/data/merges/unlink-cases';
import { useMe } from '@/data/session/use-me';
import { isGivenLink } from '@/domain/case-merge/case-links';
import { actorOf, can } from '@/domain/policy';
import { addresses } from '@/parts/addresses';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { LINK_WORDS } from '@/parts/words/link-words';
import { useWord } from '@/parts/words/use-word';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';

/** Cases that belong to this one: of the family, of an earlier visit. One out of reach opens as not found. */
export function LinkedCases({ record }: { readonly record: CaseWire }) {
  const { t } = useLingui();
  const word = useWord();
  const canLink = can(actorOf(useMe()), 'case.link', record);
  const { mutateAsync: unlink } = useMutation(unlinkCases());
  const { told, refused } = useTellOutcome();
  const take = (reference: string): void => {
    unlink({ seen: record, other: reference }).then(
      (outcome) => told(record.reference, outcome, t`Link to ${reference} taken away`),
      refused,
    );
  };
  return (
    <ul className="stack" data-gap="4">
      {record.links.map((link) => (
        <li key={`${link.kind} ${link.reference}`} className="row">
          <span className="quiet">{word(LINK_WORDS, link.kind)}</span>
          <Link to={addresses.case(link.reference)} className="number tap" dir="ltr">
            {link.reference}
          </Link>
          {canLink && isGivenLink(link) && (
            <IconButton
              size="small"
              label={t`Take the link to ${link.reference} away`}
              icon={<Icon of={IconX} />}
              onClick={() => take(link.reference)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
