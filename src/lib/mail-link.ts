interface Mail {
  /** One address; empty where one's own mail is to ask for it. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * Longest address that Windows hands to a mail program (2,048 signs, and somewhat less in some browsers);
 * more opens nothing, or cuts the letter off. A letter of Arabic has six signs there, of Chinese nine.
 */
const LONGEST = 2_000;

interface MailLink {
  readonly href: string;
  /** The letter is too long to go along: the mail opens with its head alone. */
  readonly isBare: boolean;
}

/**
 * The address that opens one's own mail with a letter in it (RFC 6068): lines end as letters do, or some
 * programs run them into one another, and the address keeps its @.
 */
export function mailLink({ to, subject, body }: Mail): MailLink {
  const receiver = encodeURIComponent(to).replaceAll('%40', '@');
  const lines = body.replaceAll(/\r\n?|\n/g, '\r\n');
  const head = `mailto:${receiver}?subject=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(lines)}`;
  return whole.length > LONGEST ? { href: head, isBare: true } : { href: whole, isBare: false };
}
