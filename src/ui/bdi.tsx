import type { ComponentProps } from 'react';

export interface BdiProps extends Omit<ComponentProps<'bdi'>, 'children'> {
  readonly children: string;
  /** Language of the text (BCP 47) where it is known, for its glyphs and its voice. */
  readonly lang?: string | undefined;
}

/** Separators of lines and paragraphs end the isolation of `bdi`, so they become spaces. */
export const inOneLine = (text: string): string => text.replace(/[\u2028\u2029]/g, ' ');

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
