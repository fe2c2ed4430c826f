import { Trans } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router-dom';
import { Icon } from '@/ui/icon';
import { addresses } from './addresses';
import { KEYS } from './keys/key-table';
import { useKey } from './keys/use-key';

/** Leads to an empty request, for an office where the list is that office's. */
export function NewRequestLink({ office }: { readonly office?: string }) {
  const navigate = useNavigate();
  const to = addresses.newRequest(office === undefined ? {} : { office });
  useKey('new-request', () => void navigate(to));
  return (
    <Link className="button" to={to} aria-keyshortcuts={KEYS['new-request'].keys}>
      <Icon of={IconPlus} />
      <Trans>New request</Trans>
    </Link>
  );
}
