/** Of the part of the page that holds the section of a case. */
export const SECTION_ID = 'section';

/** Brings the focus, and what is seen, to the beginning of the section that is shown. */
export function focusSection(): void {
  const section = document.querySelector<HTMLElement>(`#${SECTION_ID}`);
  section?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'start' });
}
