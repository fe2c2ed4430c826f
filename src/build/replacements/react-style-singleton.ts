import { useInsertionEffect, type FunctionComponent } from 'react';
import { adoptStyles } from './adopted-sheets';

interface SheetProps {
  readonly styles: string;
  readonly dynamic?: boolean;
}

/** Stands in for the package of the same name (scroll lock), which writes `<style>` elements. */
export function styleSingleton(): FunctionComponent<SheetProps> {
  const useStyle = styleHookSingleton();
  return function Sheet({ styles }) {
    useStyle(styles);
    return null;
  };
}

export function styleHookSingleton(): (styles: string, isDynamic?: boolean) => void {
  return (styles) => {
    useInsertionEffect(() => adoptStyles(styles), [styles]);
  };
}
