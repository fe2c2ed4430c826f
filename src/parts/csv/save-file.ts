/** Hands a CSV file to the browser; nothing of it stays in the page. */
export function saveFile({ parts }: { readonly parts: readonly string[] }, name: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
