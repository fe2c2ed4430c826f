import { useNavigate } from 'react-router-dom';
import { useMe } from '@/data/session/use-me';
import { KeyBinding } from '@/parts/keys/key-binding';
import { useKey } from '@/parts/keys/use-key';
import { BESIDE_THE_RAIL, destinationsOf } from '@/parts/navigation';
import type { Sheet } from './sheet';

/** The keys that work on every page, from its first moment: one that is pressed early is not lost. */
export function AppKeys({ onOpen }: { readonly onOpen: (sheet: Sheet) => void }) {
  const navigate = useNavigate();
  const screens = [...destinationsOf(useMe()), ...BESIDE_THE_RAIL];
  useKey('palette', () => onOpen('palette'));
  useKey('help', () => onOpen('help'));
  return screens.map(({ to, key }) => (
    <KeyBinding key={key} id={key} run={() => void navigate(to)} />
  ));
}
