import { onTabSessionChange, readTabSession } from '@/api/session-token';

/** A text that only its person can read again. */
export interface Sealed {
  /** Fresh for every sealing (NIST SP 800-38D: never twice under one key). */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/**
 * What seals a person's words before they are stored in this browser. The key comes from the server
 * with the session and stays in memory: it cannot be exported, and is gone with the session.
 */
export interface Vault {
  /** Names the key and nobody: the same person at another server has another. */
  readonly id: string;
  /** @param about what the text belongs to; opened as anything else it is refused. */
  readonly seal: (text: string, about: string) => Promise<Sealed>;
  /** The text; null where it was not sealed with this key, or was changed since. */
  readonly open: (sealed: Sealed, about: string) => Promise<string | null>;
}

let held: { readonly personId: string; readonly vault: Vault } | null = null;

onTabSessionChange(() => {
  if (readTabSession()?.personId !== held?.personId) held = null;
});

/**
 * Takes the key that the server handed out.
 *
 * @param mayHold asked once the key is made: whether it is still this person's turn.
 */
export async function openVault(
  personId: string,
  secret: string,
  mayHold: () => boolean,
): Promise<void> {
  const vault = await vaultOf(secret);
  if (mayHold() && held?.vault.id !== vault.id) held = { personId, vault };
}

/** The vault of a person; null where somebody else is signed in, or nobody. */
export function vaultFor(personId: string): Vault | null {
  return held?.personId === personId ? held.vault : null;
}

/** @param secret 256 bits, base64url. */
export async function vaultOf(secret: string): Promise<Vault> {
  const bytes = bytesOf(secret);
  const [key, digest] = await Promise.all([
    crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
    crypto.subtle.digest('SHA-256', bytes),
  ]);
  bytes.fill(0);
  const id = [...new Uint8Array(digest, 0, 12)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const algorithm = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(`${id}/${about}`),
  });
  return {
    id,
    seal: async (text, about) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(text);
      return { iv, data: await crypto.subtle.encrypt(algorithm(iv, about), key, plain) };
    },
    open: async ({ iv, data }, about) => {
      try {
        return new TextDecoder().decode(
          await crypto.subtle.decrypt(algorithm(iv, about), key, data),
        );
      } catch {
        return null;
      }
    },
  };
}

function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
  const text = atob(secret.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
