import { useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { RecordItem } from '@/domain/case';
import { RECORD_STATES, type RecordState } from '@/domain/vocabulary';
import entries from '@/parts/entries.module.css';
import { runLineKey } from '@/parts/line-keys';
import { RECORD_KIND_WORDS, RECORD_STATE_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import { StatusMark, type StatusState } from '@/ui/status-mark';
import styles from './case-records.module.css';
import { RecordDetails } from './record-details';
import { NextChase, RecordFacts } from './record-facts';
import { CHASE_KEY, NEXT_STATES, STATE_KEYS } from './record-keys';
import { STATE_VERBS } from './record-verbs';
import type { RecordEdits } from './use-record-edits';

const MARKS: Readonly<Record<RecordState, StatusState>> = {
  'not-asked': 'on-track',
  asked: 'waiting',
  received: 'done',
  'needs-translation': 'waiting',
  translated: 'done',
  'not-needed': 'done',
};

interface RecordRowProps {
  readonly detail: CaseDetail;
  readonly item: RecordItem;
  readonly edits: RecordEdits;
  readonly canEdit: boolean;
  readonly isPicked: boolean;
  readonly onPick: (isPicked: boolean) => void;
  readonly onChase: () => void;
}

/** One line of the checklist: one press or one key for each step. */
export function RecordRow({
  detail,
  item,
  edits,
  canEdit,
  isPicked,
  onPick,
  onChase,
}: RecordRowProps) {
  const { t } = useLingui();
  const word = useWord();
  const [isOpen, setIsOpen] = useState(false);
  const name = word(RECORD_KIND_WORDS, item.kind);
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (canEdit) runKey(event, { item, edits, onChase });
  };
  return (
    // The keys are short ways to the buttons inside, which everybody can reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={`${entries['entry']} ${entries['keyed']}`}
      onKeyDown={onKeyDown}
      data-kind={item.kind}
    >
      <div className={styles['main']}>
        {canEdit ? (
          <input
            type="checkbox"
            className={entries['pick']}
            aria-label={t`Choose ${name}`}
            checked={isPicked}
            onChange={(event) => onPick(event.currentTarget.checked)}
          />
        ) : (
          <span />
        )}
        <button
          type="button"
          className={entries['opener']}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {name}
        </button>
        <StatusMark state={MARKS[item.state]}>{word(RECORD_STATE_WORDS, item.state)}</StatusMark>
        <span>
          <NextChase record={detail.case} item={item} />
        </span>
        {canEdit && (
          <span className={'row'}>
            {item.state === 'asked' && (
              <Button size="small" aria-label={t`Chase: ${name}`} onClick={onChase}>
                {t`Chase…`}
              </Button>
            )}
            {NEXT_STATES[item.state].map((to) => (
              <Button
                key={to}
                size="small"
                aria-label={`${word(STATE_VERBS, to)}: ${name}`}
                aria-keyshortcuts={STATE_KEYS[to]}
                onClick={() => edits.setState(item, to)}
              >
                {word(STATE_VERBS, to)}
              </Button>
            ))}
            <Menu
              align="end"
              className="icon-button"
              trigger={<Icon of={IconDots} />}
              label={t`Other states: ${name}`}
            >
              {RECORD_STATES.map((to) => (
                <MenuItem
                  key={to}
                  isChecked={item.state === to}
                  onSelect={() => edits.setState(item, to)}
                >
                  {word(RECORD_STATE_WORDS, to)}
                </MenuItem>
              ))}
            </Menu>
          </span>
        )}
      </div>
      <div className={styles['facts']}>
        <RecordFacts record={detail.case} item={item} />
        {isOpen && canEdit && (
          <RecordDetails
            detail={detail}
            item={item}
            edits={edits}
            onDone={() => setIsOpen(false)}
          />
        )}
      </div>
    </li>
  );
}

function runKey(
  event: KeyboardEvent<HTMLLIElement>,
  { item, edits, onChase }: Pick<RecordRowProps, 'item' | 'edits' | 'onChase'>,
): void {
  const lines = [...(event.currentTarget.parentElement?.children ?? [])];
  runLineKey(event, lines, (key) => {
    const to = RECORD_STATES.find((state) => STATE_KEYS[state] === key);
    if (to !== undefined) edits.setState(item, to);
    else if (key === CHASE_KEY && item.state === 'asked') onChase();
    else return false;
    return true;
  });
}
