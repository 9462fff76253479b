/**
 * Encrypts text with a passphrase: AES-GCM, with a key derived by PBKDF2. The key is not extractable and not stored.
 */

/** PBKDF2 iterations with SHA-256 for new passphrases. */
const iterations = 600_000;

/** Encrypted text as it is stored; bytes as base64. The property names are a storage format and must not change. */
export interface Ciphertext {
  readonly salt: string;
  /** PBKDF2 iterations. */
  readonly rounds: number;
  /** Initialisation vector. */
  readonly iv: string;
  /** Encrypted bytes with the authentication tag. */
  readonly box: string;
}

/** True for a value with the shape of a {@link Ciphertext}. */
export function isEncrypted(stored: unknown): stored is Ciphertext {
  const { salt, rounds, iv, box } = (stored ?? {}) as Partial<Record<keyof Ciphertext, unknown>>;
  return (
    Number.isInteger(rounds) && [salt, iv, box].every((text) => typeof text === 'string' && /^[\w+/]+=*$/.test(text))
  );
}

/** A key with the parameters of its derivation. */
export interface DerivedKey {
  readonly key: CryptoKey;
  readonly salt: string;
  readonly rounds: number;
}

/** False without Web Crypto: in an insecure context, such as `http:` other than localhost. */
export function canEncrypt(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Derives a key from a passphrase. @param from ciphertext that the key should decrypt; absent for a new key */
export async function deriveKey(passphrase: string, from?: Ciphertext): Promise<DerivedKey> {
  const salt = from?.salt ?? toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const rounds = from?.rounds ?? iterations;
  const raw = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: toBytes(salt), iterations: rounds };
  const key = await crypto.subtle.deriveKey(derivation, raw, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, salt, rounds };
}

/** Encrypts text with a new initialisation vector. */
export async function encrypt({ key, salt, rounds }: DerivedKey, text: string): Promise<Ciphertext> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return { salt, rounds, iv: toBase64(iv), box: toBase64(new Uint8Array(box)) };
}

/** Decrypts text; undefined when the key is wrong. */
export async function decrypt({ key }: DerivedKey, { iv, box }: Ciphertext): Promise<string | undefined> {
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
