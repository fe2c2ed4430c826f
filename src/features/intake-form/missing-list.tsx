import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { caseQueries } from '@/data/case-cache/case-queries';
import type { FormStore } from '@/parts/form/form-store';
import { useDerived, useValue } from '@/parts/form/use-form-store';
import { INTAKE_ITEM_WORDS } from '@/parts/words/blocker-words';
import { useWord } from '@/parts/words/use-word';
import { StatusMark } from '@/ui/status-mark';
import styles from './intake-form.module.css';
import { FIELD_OF_ITEM, itemsOf, missingKey, requiredOf } from './intake-derived';
import type { IntakeRelation, IntakeValues } from './intake-values';

interface MissingListProps {
  readonly store: FormStore<IntakeValues>;
  /** Puts the focus into the field of that path. */
  readonly onGo: (path: string) => void;
}

/** What intake still lacks, live; each leads to its field. The office alone stops the saving. */
export function MissingList({ store, onGo }: MissingListProps) {
  const { t } = useLingui();
  const word = useWord();
  const { kind, reference } = useValue<IntakeRelation>('relation');
  const known = useQuery({
    ...caseQueries.detail(reference),
    enabled: kind !== 'new-patient' && reference !== '',
  }).data;
  const patient = kind === 'new-patient' ? null : (known?.patient ?? null);
  const items = itemsOf(useDerived(store, (values) => missingKey(values, patient)));
  const isOfficeOpen = useDerived(store, (values) => requiredOf(values).length > 0);
  return (
    <section aria-label={t`Missing for intake`}>
      <h2>
        <Trans>Missing for intake</Trans>
      </h2>
      {isOfficeOpen && (
        <p>
          <Trans>Needed to save:</Trans>{' '}
          <button type="button" className={styles['go']} onClick={() => onGo('office')}>
            <Trans>Office</Trans>
          </button>
        </p>
      )}
      {items.length === 0 ? (
        <StatusMark state="done">
          <Trans>Nothing: intake is complete</Trans>
        </StatusMark>
      ) : (
        <>
          <p className="quiet">
            <Plural value={items.length} one="# thing" other="# things" />
            {' · '}
            <Trans>it may be saved without</Trans>
          </p>
          <ul className={styles['missing']}>
            {items.map((item) => (
              <li key={item}>
                <button
                  type="button"
                  className={styles['go']}
                  onClick={() => onGo(FIELD_OF_ITEM[item])}
                >
                  {word(INTAKE_ITEM_WORDS, item)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
