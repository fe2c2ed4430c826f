import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMe } from '@/data/session/use-me';
import { useFormats } from '@/i18n/use-formats';
import { showToast } from '@/ui/toast-store';
import { useKey } from '../keys/use-key';
import type { NextRequestPlace } from './open-next-request';

/**
 * Opens the request that should be answered next by me (`n`), and says why it is that one. From a case
 * it goes on to the one after it, so that what cannot be done before tomorrow is not shown for ever.
 */
export function useNextRequest(place: NextRequestPlace) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id: myId } = useMe();
  const { list } = useFormats();
  const [isBusy, setIsBusy] = useState(false);
  // Two keys may be pressed before the first is drawn.
  const isFinding = useRef(false);

  const find = async (): Promise<void> => {
    // Pressed again while it is being found: the same is meant.
    if (isFinding.current) return;
    isFinding.current = true;
    setIsBusy(true);
    try {
      // Nobody needs it to see the first rows.
      const { openNextRequest } = await import('./open-next-request');
      await openNextRequest({ ...place, myId, client, i18n, list, navigate });
    } catch {
      showToast({ tone: 'error', text: t`The next request could not be found. Try again.` });
    } finally {
      isFinding.current = false;
      setIsBusy(false);
    }
  };
  const open = (): void => void find();
  useKey('next-request', open);
  return { open, isBusy };
}
