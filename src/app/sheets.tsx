import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { useMe } from '@/data/session/use-me';
import { KEYS } from '@/parts/keys/key-table';
import { BESIDE_THE_RAIL, destinationsOf } from '@/parts/navigation';
import type { Sheet } from './sheet';

const Palette = lazy(async () => ({
  default: (await import('@/features/palette/palette')).Palette,
}));
const HelpSheet = lazy(async () => ({
  default: (await import('@/features/palette/help-sheet')).HelpSheet,
}));

interface SheetsProps {
  readonly open: Sheet | null;
  readonly onClose: () => void;
}

/** What a key or the bar lays over every page: the palette, and the sheet of keys. */
export function Sheets({ open, onClose }: SheetsProps) {
  const { t } = useLingui();
  const screens = [...destinationsOf(useMe()), ...BESIDE_THE_RAIL];
  return (
    <Suspense>
      {open === 'palette' && (
        <Palette
          screens={screens.map(({ to, name, key }) => ({
            to,
            name: t(name),
            keys: KEYS[key].keys,
          }))}
          onClose={onClose}
        />
      )}
      {open === 'help' && <HelpSheet onClose={onClose} />}
    </Suspense>
  );
}
