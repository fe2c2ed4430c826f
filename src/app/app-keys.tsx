import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMe } from '@/data/session/use-me';
import { KeyBinding } from '@/parts/keys/key-binding';
import { KEYS } from '@/parts/keys/key-table';
import { screensOf } from '@/parts/navigation';
import { lazyAgain } from '@/ui/lazy-again';
import type { Sheet } from './sheet';

const Palette = lazyAgain(async () => (await import('@/features/palette/palette')).Palette);
const HelpSheet = lazyAgain(async () => (await import('@/features/palette/help-sheet')).HelpSheet);

interface AppKeysProps {
  readonly open: Sheet | null;
  readonly onOpen: (sheet: Sheet | null) => void;
}

/** The keys that lead to every screen, and the two sheets that the frame's own keys open. */
export function AppKeys({ open, onOpen }: AppKeysProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const screens = screensOf(me);
  const close = (): void => onOpen(null);
  return (
    <>
      {screens.map(({ to, key }) => (
        <KeyBinding key={key} id={key} run={() => void navigate(to)} />
      ))}
      <Suspense>
        {open === 'palette' && (
          <Palette
            screens={screens.map(({ to, name, key }) => ({
              to,
              name: t(name),
              keys: KEYS[key].keys,
            }))}
            onClose={close}
          />
        )}
        {open === 'help' && <HelpSheet onClose={close} />}
      </Suspense>
    </>
  );
}
