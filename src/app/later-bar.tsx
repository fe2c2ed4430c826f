import { Bell } from './bell';
import { MyMenu } from './my-menu';
import { OutboxButton } from './outbox-note';

interface LaterBarProps {
  readonly name: string;
  readonly role: string;
  readonly onHelp: () => void;
}

/** What waits to be sent, and what concerns me. */
export function NewsButtons() {
  return (
    <>
      <OutboxButton />
      <Bell />
    </>
  );
}

/** My choices, and the way out. */
export function MenuButton(props: LaterBarProps) {
  return <MyMenu {...props} />;
}
