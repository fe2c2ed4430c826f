import type { Icon as TablerIcon } from '@tabler/icons-react';

export interface IconProps {
  readonly of: TablerIcon;
  /** True for arrows and the like, which point the other way in right-to-left. */
  readonly mirrors?: boolean;
}

/** An icon in the house's one size; always beside a word or on a control with a name. */
export function Icon({ of: Shape, mirrors = false }: IconProps) {
  return (
    <Shape size={16} stroke={1.5} aria-hidden="true" className={mirrors ? 'mirrors' : undefined} />
  );
}
