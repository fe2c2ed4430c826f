import { useLingui } from '@lingui/react/macro';
import { serverNow } from '@/lib/server-clock';
import { showToast } from '@/ui/toast-store';
import { usePersonName } from '../people/use-person-name';
import { errorSentence } from '../words/error-words';

/** Says why something of a person's own was not kept. */
export function useTellOwn(): { readonly refused: (error: unknown) => void } {
  const { i18n } = useLingui();
  const personName = usePersonName();
  return {
    refused: (error) => {
      showToast({ tone: 'error', text: errorSentence(i18n, error, personName, serverNow()) });
    },
  };
}
