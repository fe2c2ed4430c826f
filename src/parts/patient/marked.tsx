import type { ComponentProps } from 'react';
import { matchRanges } from '@/domain/search-match';
import { inOneLine } from '@/ui/bdi';

export interface MarkedProps extends Pick<ComponentProps<'bdi'>, 'className' | 'lang'> {
  readonly text: string;
  readonly query: string;
}

/** A text with the hits of a search marked, found by the same folding as the server's search. */
export function Marked({ text: typed, query, ...rest }: MarkedProps) {
  const text = inOneLine(typed);
  const pieces: { readonly start: number; readonly text: string; readonly isHit: boolean }[] = [];
  let from = 0;
  for (const { start, end } of matchRanges(text, query)) {
    if (start > from) pieces.push({ start: from, text: text.slice(from, start), isHit: false });
    pieces.push({ start, text: text.slice(start, end), isHit: true });
    from = end;
  }
  if (from < text.length) pieces.push({ start: from, text: text.slice(from), isHit: false });
  return (
    <bdi dir="auto" {...rest}>
      {pieces.map((piece) =>
        piece.isHit ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  );
}
