import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useDeferredValue, useState } from 'react';
import type { PersonalEnd } from '@/api/session-ends';
import type { PersonWire } from '@/contract/person';
import { signIn } from '@/data/session/sign-in';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfPlace } from '@/parts/names';
import { useRoleName } from '@/parts/people/use-role-name';
import { ROLE_WORDS } from '@/parts/words/case-words';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { EmptyState } from '@/ui/empty-state';
import { lazyAgain } from '@/ui/lazy-again';
import { TextField } from '@/ui/text-field';
import { groupPeople } from './people-by-place';
import styles from './sign-in-list.module.css';

// Few come to this page by being locked out.
const GoOn = lazyAgain(async () => (await import('./go-on')).GoOn);

interface SignInListProps {
  readonly people: readonly PersonWire[];
  /** Who was signed in here and left; null where nobody was. */
  readonly left: PersonalEnd | null;
  readonly onSignedIn: () => void;
}

/** The demo's people by role and office; choosing one signs this tab in as that person. */
export function SignInList({ people, left, onSignedIn }: SignInListProps) {
  const { t } = useLingui();
  const word = useWord();
  const roleName = useRoleName();
  const locale = useLocale();
  const { compare, language, list } = useFormats();
  const [words, setWords] = useState('');
  const shown = useDeferredValue(words);
  const entering = useMutation(signIn());
  // By promise: what the mutation itself does on success comes first, and empties the cache.
  const enter = (id: string): void => {
    entering.mutateAsync(id).then(onSignedIn, () => undefined);
  };
  const placeName = (person: PersonWire): string => nameOfPlace(person.place, locale);
  const groups = groupPeople(people, placeName, shown, compare);
  return (
    <div className="stack" data-gap="24">
      {left !== null && (
        <Suspense>
          <GoOn left={left} people={people} onGoOn={enter} />
        </Suspense>
      )}
      <TextField
        label={t`Find a person by name or place`}
        type="search"
        autoComplete="off"
        isUserText
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {entering.isError && (
        <Banner tone="error">
          <Trans>Signing in did not work. Nothing is lost; choose the person again.</Trans>
        </Banner>
      )}
      {groups.length === 0 && (
        <EmptyState title={t`Nobody by that name`}>
          <Trans>Clear the field to see everybody.</Trans>
        </EmptyState>
      )}
      {groups.map((group) => (
        <section key={group.role} className="stack" aria-labelledby={`role-${group.role}`}>
          <h2 id={`role-${group.role}`}>{word(ROLE_WORDS, group.role)}</h2>
          <ul className={styles['people']}>
            {group.people.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  className={styles['person']}
                  aria-busy={entering.isPending && entering.variables === person.id}
                  onClick={() => enter(person.id)}
                >
                  <bdi className={styles['name']}>{person.name}</bdi>
                  <span className={styles['place']}>
                    {person.grants.length > 1 && `${roleName(person)} · `}
                    {placeName(person)} · {list(person.languages.map(language))}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
