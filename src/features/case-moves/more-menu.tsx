import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { CaseWire } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { LETTERS } from '@/domain/letters/letter-kinds';
import { actorOf, can } from '@/domain/policy';
import { LETTER_KINDS } from '@/domain/vocabulary';
import { addresses } from '@/parts/addresses';
import { type PlaceCommand, usePlaceCommands } from '@/parts/keys/place-commands';
import { LETTER_COMMAND_WORDS } from '@/parts/words/letter-words';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem, MenuLink } from '@/ui/menu';
import { type MoreCommandsOptions, useMoreCommands } from './use-more-commands';

/** What can be done to a case beside moving it on, in a menu and in the palette alike. */
export function MoreMenu(props: MoreCommandsOptions) {
  const commands = useMoreCommands(props);
  const letters = useLetters(props.detail.case);
  const navigate = useNavigate();
  usePlaceCommands([
    ...commands
      // Why not is read in the menu; the palette offers what can be done.
      .filter(({ disabledReason }) => !disabledReason)
      .map(({ id, name, does }): PlaceCommand => ({
        id,
        name,
        run: typeof does === 'function' ? does : () => void navigate(does.to),
      })),
    ...letters,
  ]);
  if (commands.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={
        <>
          <Icon of={IconDots} />
          <Trans>More</Trans>
        </>
      }
    >
      {commands.map(({ id, name, does, disabledReason = null }) =>
        typeof does === 'object' && disabledReason === null ? (
          <MenuLink key={id} to={does.to}>
            {name}
          </MenuLink>
        ) : (
          <MenuItem
            key={id}
            disabledReason={disabledReason}
            onSelect={typeof does === 'function' ? does : () => {}}
          >
            {name}
          </MenuItem>
        ),
      )}
    </Menu>
  );
}

/** The letters that can be made of the case now; each stands in its section as well. */
function useLetters(record: CaseWire): readonly PlaceCommand[] {
  const { i18n } = useLingui();
  const { search } = useLocation();
  const navigate = useNavigate();
  const actor = actorOf(useMe());
  if (record.stage === 'closed' || !can(actor, 'letter.make', record)) return [];
  return LETTER_KINDS.filter((kind) => LETTERS[kind].lack(record) === null).map((kind) => ({
    id: `letter ${kind}`,
    name: i18n._(LETTER_COMMAND_WORDS[kind]),
    run: () =>
      void navigate({ pathname: addresses.case(record.reference, `letters/${kind}`), search }),
  }));
}
