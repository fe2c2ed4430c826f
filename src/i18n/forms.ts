import { useSyncExternalStore } from 'react';
import { DATE_FORMS, DIGIT_FORMS, type Forms, USUAL_FORMS } from '@/lib/looks';
import { storedChoice } from '@/lib/stored-choice';

const dates = storedChoice('dates', DATE_FORMS);
const digits = storedChoice('digits', DIGIT_FORMS);

let current: Forms | null = null;
const listeners = new Set<() => void>();

/** How this person wants dates and digits written. */
export function chosenForms(): Forms {
  current ??= {
    dates: dates.read() ?? USUAL_FORMS.dates,
    digits: digits.read() ?? USUAL_FORMS.digits,
  };
  return current;
}

export function chooseForms(forms: Forms): void {
  const held = chosenForms();
  if (held.dates === forms.dates && held.digits === forms.digits) return;
  dates.write(forms.dates);
  digits.write(forms.digits);
  current = forms;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useForms(): Forms {
  return useSyncExternalStore(subscribe, chosenForms);
}
