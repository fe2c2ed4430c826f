import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router-dom';
import { Icon } from '@/ui/icon';
import { useShortcut } from '@/ui/use-shortcut';
import { addresses } from './addresses';

/** Leads to an empty request, for an office where the list is that office's. */
export function NewRequestLink({ office }: { readonly office?: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const to = addresses.newRequest(office === undefined ? {} : { office });
  useShortcut('c', t`New request`, () => void navigate(to));
  return (
    <Link className="button" to={to} aria-keyshortcuts="c">
      <Icon of={IconPlus} />
      <Trans>New request</Trans>
    </Link>
  );
}
