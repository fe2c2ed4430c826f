import type { CSSProperties } from 'react';

export interface SkeletonProps {
  /** CSS lengths of what comes, so that nothing jumps. */
  readonly width?: string;
  readonly height?: string;
}

/** The shape of something that is still loading. Silent: the rows around it say `aria-busy`. */
export function Skeleton({ width = '100%', height = '12px' }: SkeletonProps) {
  const size: CSSProperties = { inlineSize: width, blockSize: height };
  return <span className="skeleton" aria-hidden="true" style={size} />;
}

/** Rows of a table that is still loading, in its own row height. */
export function SkeletonRows({ count }: { readonly count: number }) {
  return (
    <div aria-busy="true">
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          aria-hidden="true"
          style={{ blockSize: 'var(--row)', paddingBlock: '8px' }}
        >
          <Skeleton width={`${70 + ((index * 7) % 25)}%`} height="100%" />
        </div>
      ))}
    </div>
  );
}
