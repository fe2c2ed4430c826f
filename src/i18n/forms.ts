import { useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';
import { DATE_FORMS, DIGIT_FORMS, type Forms, USUAL_FORMS } from '@/lib/looks';
import { storedChoice } from '@/lib/stored-choice';

const dates = storedChoice('dates', DATE_FORMS);
const digits = storedChoice('digits', DIGIT_FORMS);

let current: Forms | null = null;
const listeners = createListeners();

/** How this person wants dates and digits written. */
export function chosenForms(): Forms {
  current ??= {
    dates: dates.read() ?? USUAL_FORMS.dates,
    digits: digits.read() ?? USUAL_FORMS.digits,
  };
  return current;
}

/** Keeps the chosen forms of dates and digits in this browser, and tells whoever shows some. */
export function chooseForms(forms: Forms): void {
  const held = chosenForms();
  if (held.dates === forms.dates && held.digits === forms.digits) return;
  dates.write(forms.dates);
  digits.write(forms.digits);
  current = forms;
  listeners.tell();
}

export function useForms(): Forms {
  return useSyncExternalStore(listeners.add, chosenForms);
}
