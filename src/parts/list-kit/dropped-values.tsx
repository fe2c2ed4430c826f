import { useSearchParams } from 'react-router-dom';
import { DroppedNotice } from './dropped-notice';

/** By the name of a value in the address: whether the page knows what it means. */
export type KnownValues = Readonly<Record<string, (value: string) => boolean>>;

/** Says which values of the address mean nothing to this page, which shows its usual in their place. */
export function DroppedValues({ known }: { readonly known: KnownValues }) {
  const [params, setParams] = useSearchParams();
  const dropped = Object.entries(known).flatMap(([name, isKnown]) => {
    const value = params.get(name);
    return value === null || isKnown(value) ? [] : [{ name, value }];
  });
  const tidy = (): void => {
    const next = new URLSearchParams(params);
    for (const { name } of dropped) next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <DroppedNotice
      dropped={dropped.map(({ name, value }) => `${name}=${value}`)}
      onDismiss={tidy}
    />
  );
}
