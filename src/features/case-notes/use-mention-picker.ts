import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import type { PersonWire } from '@/contract/person';
import type { Mention } from '@/domain/notes/note';
import { matchesMention, mentionMark, typedMention } from '@/domain/notes/mention-text';

/** More are found by typing on. */
const SHOWN = 8;

export interface MentionPicker {
  readonly listId: string;
  readonly optionId: (index: number) => string;
  /** Who fits what is being typed; empty while nobody is being named. */
  readonly options: readonly PersonWire[];
  readonly active: number;
  readonly choose: (person: PersonWire) => void;
  /** Call it whenever the text or the caret may have moved. */
  readonly look: () => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface PickerOptions {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly people: readonly PersonWire[];
  /** Whom the text names already. */
  readonly named: readonly Mention[];
  readonly onChosen: (text: string, person: PersonWire) => void;
}

/**
 * Names people in a text: `@` and a few letters, arrows, Enter or Tab, Escape. What an input method
 * is composing is left alone: its Enter ends the composition and chooses nobody.
 */
export function useMentionPicker({ area, people, named, onChosen }: PickerOptions): MentionPicker {
  const id = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const options =
    query === null ? [] : people.filter(({ name }) => matchesMention(name, query)).slice(0, SHOWN);
  const close = (): void => setQuery(null);

  const typed = () => {
    const element = area.current;
    return element === null ? null : typedMention(element.value, element.selectionStart, named);
  };
  const look = (): void => {
    const next = typed()?.query ?? null;
    if (next === query) return;
    setQuery(next);
    setActive(0);
  };
  const choose = (person: PersonWire): void => {
    const element = area.current;
    const mention = typed();
    close();
    if (element === null || mention === null) return;
    const mark = `${mentionMark(person.name)} `;
    // Through the element, so that the browser's own undo knows of it and the caret stands behind.
    element.setRangeText(mark, mention.start, element.selectionStart, 'end');
    element.focus();
    onChosen(element.value, person);
  };
  return {
    listId: `${id}-people`,
    optionId: (index) => `${id}-${index}`,
    options,
    active: Math.min(active, Math.max(0, options.length - 1)),
    choose,
    look,
    close,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || options.length === 0) return;
      const person = options[Math.min(active, options.length - 1)];
      if (event.key === 'ArrowDown') setActive((active + 1) % options.length);
      else if (event.key === 'ArrowUp') setActive((active - 1 + options.length) % options.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && person) choose(person);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
