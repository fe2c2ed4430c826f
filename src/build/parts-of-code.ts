/**
 * Code in which a function does nothing, or only this. What nobody but it calls is then left out by the
 * bundler.
 *
 * @param indent what stands before the function: nothing, where it is not within another
 * @throws Error where there is no such function
 */
export function emptied(code: string, name: string, body = '', indent = ''): string {
  const escaped = name.replaceAll('$', String.raw`\$`);
  const found = new RegExp(
    String.raw`^(${indent}(?:async )?function ${escaped}\([^)]*\) )\{[\s\S]*?^${indent}\}$`,
    'm',
  );
  if (!found.test(code)) throw new Error(`There is no function ${name}`);
  return code.replace(found, (_, head: string) => `${head}{${body}}`);
}

/**
 * Code in which something else stands wherever each of these fits, one after the other.
 *
 * @throws Error naming the first that fits nowhere
 */
export function replaced(
  code: string,
  parts: readonly (readonly [found: RegExp, instead: string])[],
): string {
  return parts.reduce((kept, [found, instead]) => {
    const next = kept.replace(found, instead);
    if (next === kept) throw new Error(`Nothing there fits ${found.source}`);
    return next;
  }, code);
}
