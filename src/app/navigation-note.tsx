import { useNavigation } from 'react-router-dom';
import { WaitingNote } from '@/ui/waiting-note';

/** Says that the next page is on its way, over the page that still stands. */
export function NavigationNote() {
  const { state } = useNavigation();
  return state === 'loading' ? <WaitingNote /> : null;
}
