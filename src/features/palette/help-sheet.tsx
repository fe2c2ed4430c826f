import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { savePreferences } from '@/data/preferences/save-preferences';
import { useMe } from '@/data/session/use-me';
import { KEY_GROUPS, KEYS, type KeyId } from '@/parts/keys/key-table';
import { KEY_GROUP_WORDS, KEY_WORDS } from '@/parts/words/key-words';
import { useWord } from '@/parts/words/use-word';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import { Keys } from '@/ui/keys';
import { setSingleKeys, useActiveKeys, useSingleKeys } from '@/ui/use-shortcut';
import styles from './palette.module.css';

/** The keys of the table by group. */
// The keys of an object are strings to the compiler; these are all there are.
const ALL = Object.keys(KEYS) as readonly KeyId[];

interface HelpSheetProps {
  readonly onClose: () => void;
}

/** Every key there is; those that do nothing on this page are shown quietly. */
export function HelpSheet({ onClose }: HelpSheetProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const active = new Set(useActiveKeys().map(({ id }) => id));
  const isOn = useSingleKeys();
  const { id: personId } = useMe();
  const { mutate } = useMutation(savePreferences());
  return (
    <Dialog title={t`Keyboard shortcuts`} isWide onClose={onClose}>
      <Checkbox
        label={t`Single letters are shortcuts`}
        checked={isOn}
        onChange={(event) => {
          const next = event.currentTarget.checked;
          setSingleKeys(next);
          mutate({ personId, patch: { taste: { singleKeys: next } } });
        }}
      />
      <p className="quiet">
        <Trans>
          Two keys are pressed one after the other. What is quiet does nothing on this page. In a
          line of a list the page itself names the keys.
        </Trans>
      </p>
      <div className={styles['keyGroups']}>
        {KEY_GROUPS.map((group) => (
          <section key={group}>
            <h3>{word(KEY_GROUP_WORDS, group)}</h3>
            <ul>
              {ALL.filter((id) => KEYS[id].group === group).map((id) => (
                <li
                  key={id}
                  className={styles['keyRow']}
                  data-idle={(!active.has(id) && id !== 'help') || undefined}
                >
                  {i18n._(KEY_WORDS[id])} <Keys keys={KEYS[id].keys} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
