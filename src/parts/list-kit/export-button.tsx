import { useLingui } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { usePlaceCommands } from '../keys/place-commands';

/** Takes the rows of a list along as a file, from its toolbar and from the palette. */
export function ExportButton({ onExport }: { readonly onExport: () => void }) {
  const { t } = useLingui();
  const name = t`Export this list as CSV`;
  usePlaceCommands([{ id: 'export', name, run: onExport }]);
  return <IconButton label={name} icon={<Icon of={IconDownload} />} onClick={onExport} />;
}
