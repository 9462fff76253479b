/** Locks text with a passphrase: AES-GCM by a key of PBKDF2. The key cannot be read out and is never stored. */

/** Rounds of PBKDF2 with SHA-256 for new passphrases. */
const rounds = 600_000;

/** Locked text as it is stored; bytes as base64. */
export interface Ciphertext {
  readonly salt: string;
  readonly rounds: number;
  readonly iv: string;
  readonly box: string;
}

/** True for what can be opened with the right passphrase, as far as can be seen from outside. */
export function isEncrypted(stored: unknown): stored is Ciphertext {
  const { salt, rounds: made, iv, box } = (stored ?? {}) as Partial<Record<keyof Ciphertext, unknown>>;
  return (
    Number.isInteger(made) && [salt, iv, box].every((text) => typeof text === 'string' && /^[\w+/]+=*$/.test(text))
  );
}

/** A key, with the salt it was made with. */
export interface Lock {
  readonly key: CryptoKey;
  readonly salt: string;
  readonly rounds: number;
}

/** False where the browser keeps encryption back: on plain http other than localhost. */
export function canEncrypt(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Makes a key of a passphrase. @param from locked text that the key should open; absent for a new lock */
export async function lockOf(passphrase: string, from?: Ciphertext): Promise<Lock> {
  const salt = from?.salt ?? toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const made = { salt, rounds: from?.rounds ?? rounds };
  const raw = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: toBytes(salt), iterations: made.rounds };
  const key = await crypto.subtle.deriveKey(derivation, raw, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, ...made };
}

/** Locks text, under a new initialisation vector each time. */
export async function encrypt({ key, salt, rounds: made }: Lock, text: string): Promise<Ciphertext> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return { salt, rounds: made, iv: toBase64(iv), box: toBase64(new Uint8Array(box)) };
}

/** Opens locked text; undefined when the key does not fit. */
export async function decrypt({ key }: Lock, { iv, box }: Ciphertext): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(iv) }, key, toBytes(box)),
    );
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
