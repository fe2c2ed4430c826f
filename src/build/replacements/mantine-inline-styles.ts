import { stylesToString, type InlineStylesInput } from '@mantine/core';
import { useInsertionEffect } from 'react';
import { adoptStyles } from './adopted-sheets';

/** Stands in for Mantine's component of the same name, which writes a `<style>` element. */
export function InlineStyles(input: InlineStylesInput & { readonly deduplicate?: boolean }): null {
  const text = stylesToString(input);
  useInsertionEffect(() => adoptStyles(text), [text]);
  return null;
}
