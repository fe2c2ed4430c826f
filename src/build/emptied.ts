/**
 * Code in which a function at the top of its file does nothing, or only this. What nobody but it calls
 * is then left out by the bundler.
 *
 * @throws Error where there is no such function
 */
export function emptied(code: string, name: string, body = ''): string {
  const found = new RegExp(
    String.raw`^((?:async )?function ${name.replaceAll('$', String.raw`\$`)}\([^)]*\) )\{[\s\S]*?^\}$`,
    'm',
  );
  if (!found.test(code)) throw new Error(`There is no function ${name}`);
  return code.replace(found, (_, head: string) => `${head}{${body}}`);
}
