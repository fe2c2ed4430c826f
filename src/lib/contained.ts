const END = '\u2069';

/**
 * A text whose isolations of direction are all closed in it, and close none of what stands around it:
 * one that is left open, or ends another's, turns whatever stands beside the text.
 */
export function contained(text: string): string {
  let open = 0;
  const kept = text.replace(/[\u2066-\u2069]/gu, (mark) => {
    if (mark === END && open === 0) return '';
    open += mark === END ? -1 : 1;
    return mark;
  });
  return kept + END.repeat(open);
}
