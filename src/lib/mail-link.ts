interface Mail {
  /** One address; empty where one's own mail is to ask for it. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * The address that opens one's own mail with a letter in it (RFC 6068): lines end as letters do, or some
 * programs run them into one another, and the address keeps its @.
 */
export function mailLink({ to, subject, body }: Mail): string {
  const receiver = encodeURIComponent(to).replaceAll('%40', '@');
  const lines = body.replaceAll(/\r\n?|\n/g, '\r\n');
  return `mailto:${receiver}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
