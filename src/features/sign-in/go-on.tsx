import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { PersonalEnd } from '@/api/session-ends';
import type { PersonWire } from '@/contract/person';
import { LOCKS_AFTER_MS } from '@/domain/idle-lock';
import { MINUTE_MS } from '@/lib/spans';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';

interface GoOnProps {
  readonly left: PersonalEnd;
  readonly people: readonly PersonWire[];
  readonly onGoOn: (personId: string) => void;
}

/** Says why this tab shows nothing any more, and lets its person go on where they were. */
export function GoOn({ left, people, onGoOn }: GoOnProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Whoever comes back to this tab came for that.
  useEffect(() => button.current?.focus(), []);
  const person = people.find(({ id }) => id === left.personId);
  if (person === undefined) return null;
  const { name } = person;
  const minutes = LOCKS_AFTER_MS / MINUTE_MS;
  return (
    <Banner
      actions={
        <Button ref={button} variant="primary" onClick={() => onGoOn(person.id)}>
          <span>
            <Trans>
              Go on as <Bdi>{name}</Bdi>
            </Trans>
          </span>
        </Button>
      }
    >
      {left.why === 'idle' ? (
        <Plural
          value={minutes}
          one="Locked, because nobody touched this device for # minute. What was typed is kept."
          other="Locked, because nobody touched this device for # minutes. What was typed is kept."
        />
      ) : (
        <Trans>Signed out in another tab, and so in this one. What was typed is kept.</Trans>
      )}
    </Banner>
  );
}
