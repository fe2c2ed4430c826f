import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import { Dialog } from '@/ui/dialog';
import { ToastRegion } from '@/ui/toast-region';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const UNDO = { id: 'undo', keys: 'z', run: () => {} };

interface DialogOnPageProps {
  /** Of the page, beside the button that opens the dialog. */
  readonly beside?: ReactNode;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A page with messages, and a dialog that is opened over it. */
export function DialogOnPage({ beside, actions, children }: DialogOnPageProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <I18nProvider i18n={i18n}>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open
      </button>
      <ToastRegion undo={UNDO} />
      {beside}
      {isOpen && (
        <Dialog title="Chase" onClose={() => setIsOpen(false)} actions={actions}>
          {children}
        </Dialog>
      )}
    </I18nProvider>
  );
}
