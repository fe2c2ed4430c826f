import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useOutbox } from '@/data/command/use-outbox';
import { unkeptDrafts } from '@/data/drafts/unkept-drafts';
import { savePreferences } from '@/data/preferences/save-preferences';
import { signOut } from '@/data/session/sign-out';
import { useTabSession } from '@/data/session/use-tab-session';
import { addresses } from '@/parts/addresses';
import { lazyAgain } from '@/ui/lazy-again';
import { DemoMenuGroup } from './demo-menu-group';
import { PersonMenu } from './person-menu';
import { SignOutDialog } from './sign-out-dialog';

const ResetDialog = lazyAgain(async () => (await import('./reset-dialog')).ResetDialog);

interface MyMenuProps {
  readonly name: string;
  readonly role: string;
  readonly onHelp: () => void;
}

/** The signed-in person's menu, with the demo's switches and the way out. */
export function MyMenu({ name, role, onHelp }: MyMenuProps) {
  const navigate = useNavigate();
  const session = useTabSession();
  const { mutate: keep } = useMutation(savePreferences());
  const { waiting, sendNow } = useOutbox();
  const client = useQueryClient();
  const [asks, setAsks] = useState<'reset' | 'sign-out' | null>(null);
  const [drafts, setDrafts] = useState(0);
  const leaving = useMutation({
    ...signOut(),
    onSettled: () => navigate(addresses.signIn(), { replace: true }),
  });
  /** What was typed a moment ago is sent first; what cannot be is told. */
  const sendDrafts = async (): Promise<number> => {
    const unkept = await unkeptDrafts(client);
    await unkept.send();
    setDrafts(unkept.count());
    return unkept.count();
  };
  const leave = async (kept: 'keep' | 'discard'): Promise<void> => {
    if (kept === 'discard') (await unkeptDrafts(client)).discard();
    leaving.mutate({ waiting: kept });
  };
  return (
    <>
      <PersonMenu
        person={{ name, role }}
        onKeep={(patch) => {
          if (session) keep({ personId: session.personId, patch });
        }}
        onHelp={onHelp}
        onSignOut={() => {
          void sendDrafts().then((left) => {
            if (waiting > 0 || left > 0) setAsks('sign-out');
            else void leave('keep');
          });
        }}
      >
        <DemoMenuGroup onReset={() => setAsks('reset')} />
      </PersonMenu>
      <Suspense>{asks === 'reset' && <ResetDialog onClose={() => setAsks(null)} />}</Suspense>
      {asks === 'sign-out' && (
        <SignOutDialog
          waiting={waiting}
          drafts={drafts}
          onClose={() => setAsks(null)}
          onSend={() => {
            sendNow();
            void sendDrafts();
          }}
          onLeave={(kept) => void leave(kept)}
        />
      )}
    </>
  );
}
