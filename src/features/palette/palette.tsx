import { Trans, useLingui } from '@lingui/react/macro';
import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { TEXT_LIMITS } from '@/contract/fields';
import { useWord } from '@/parts/words/use-word';
import { Keys } from '@/ui/keys';
import { PALETTE_GROUPS, type PaletteItem, type PaletteScreen } from './palette-items';
import { PALETTE_GROUP_WORDS } from './palette-words';
import { openModal } from '@/ui/top-dialog';
import { typedDirection } from '@/ui/typed-direction';
import styles from './palette.module.css';
import { usePaletteItems } from './use-palette-items';

interface PaletteProps {
  readonly screens: readonly PaletteScreen[];
  readonly onClose: () => void;
}

/**
 * Search and commands in one field: cases by any name or reference, people, offices, screens, and what
 * can be done where one is. Arrows choose, Enter goes, Escape gives the focus back to where it was.
 */
export function Palette({ screens, onClose }: PaletteProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { items, isSearching, isSettled, hasFailed } = usePaletteItems(typed, screens);
  /** Enter came before the answer to what was typed: it opens that answer, and nothing older. */
  const [isEntered, setIsEntered] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const at = Math.min(chosen, items.length - 1);
  const active = items[at];

  // Before what is chosen opens: a dialog must find the focus where it was.
  useLayoutEffect(() => {
    const { current } = dialog;
    const opener = document.activeElement;
    const close = current === null ? null : openModal(current);
    return () => {
      close?.();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const run = (item: PaletteItem): void => {
    onClose();
    // After the focus is back where it was: what the item opens may take it from there.
    requestAnimationFrame(() => item.run());
  };
  const enter = (): void => {
    if (!isSettled) setIsEntered(true);
    else if (active) run(active);
  };
  const open = useEffectEvent(() => active && run(active));
  useEffect(() => {
    if (isEntered && isSettled) open();
  }, [isEntered, isSettled]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = nextOf(event.key, at, items.length);
    if (next !== null) setChosen(next);
    else if (event.key === 'Enter') enter();
    else return;
    event.preventDefault();
  };

  return (
    // A press beside it is the mouse's Escape; the keyboard has its own.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={`dialog ${styles['palette']}`}
      aria-label={t`Find or do anything`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <input
        className={styles['field']}
        role="combobox"
        aria-label={t`Find or do anything`}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? optionId(listId, at) : undefined}
        autoComplete="off"
        spellCheck={false}
        dir={typedDirection(typed)}
        maxLength={TEXT_LIMITS.search}
        placeholder={t`A patient, a reference, a colleague, an office, a command`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setIsEntered(false);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Found listId={listId} items={items} at={at} onPoint={setChosen} onRun={run} />
      <p className={`quiet ${styles['state']}`} role="status">
        {hasFailed ? (
          <Trans>The search for cases did not answer. Type on, or try again.</Trans>
        ) : isSearching ? (
          <Trans>Searching…</Trans>
        ) : items.length === 0 ? (
          <Trans>Nothing that you see is found by these words.</Trans>
        ) : null}
      </p>
    </dialog>
  );
}

interface FoundProps {
  readonly listId: string;
  readonly items: readonly PaletteItem[];
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onRun: (item: PaletteItem) => void;
}

/** What is found, kind by kind; the focus stays in the field. */
function Found({ listId, items, at, onPoint, onRun }: FoundProps) {
  const { t } = useLingui();
  const word = useWord();
  const active = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [at, items]);
  return (
    <div id={listId} role="listbox" aria-label={t`Found`} className={styles['found']}>
      {PALETTE_GROUPS.map((group) => {
        const own = items.flatMap((item, index) => (item.group === group ? [{ item, index }] : []));
        if (own.length === 0) return null;
        const headId = `${listId}-${group}`;
        return (
          <div key={group} role="group" aria-labelledby={headId}>
            <div id={headId} className="menu-label">
              {word(PALETTE_GROUP_WORDS, group)}
            </div>
            {own.map(({ item, index }) => (
              // The field keeps the focus and its keys; the pointer alone comes here.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={item.id}
                ref={index === at ? active : undefined}
                id={optionId(listId, index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={styles['item']}
                onPointerMove={() => onPoint(index)}
                onClick={() => onRun(item)}
              >
                <span className={styles['name']}>{item.shown ?? <bdi>{item.name}</bdi>}</span>
                {item.note !== undefined && <span className="quiet">{item.note}</span>}
                {item.keys !== undefined && <Keys keys={item.keys} />}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** Where an arrow leads, around the ends; null for any other key. */
function nextOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return null;
}
