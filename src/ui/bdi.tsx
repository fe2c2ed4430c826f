import type { ComponentProps } from 'react';
import { contained } from '@/lib/contained';

export interface BdiProps extends Omit<ComponentProps<'bdi'>, 'children'> {
  readonly children: string;
  /** Language of the text (BCP 47) where it is known, for its glyphs and its voice. */
  readonly lang?: string | undefined;
}

/**
 * Separators of lines and paragraphs end the isolation of `bdi`, so they become spaces; so does an end
 * of an isolation in the text, or one that it leaves open.
 */
export const inOneLine = (text: string): string => contained(text.replace(/[\u2028\u2029]/g, ' '));

/**
 * Text that a person has typed: isolated, so that its direction (or a hidden control in it) moves
 * nothing beside it.
 */
export function Bdi({ children, ...rest }: BdiProps) {
  return (
    <bdi dir="auto" {...rest}>
      {inOneLine(children)}
    </bdi>
  );
}
