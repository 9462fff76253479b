/** Stores the learner's private notes in this browser only. No method throws when storage is forbidden. */
import { Private } from '../../core/learner/private.ts';
import { durableStorage } from './key-value-store.ts';
import { canEncrypt, decrypt, deriveKey, encrypt, isEncrypted } from './encryption.ts';
import type { Ciphertext, DerivedKey } from './encryption.ts';
import { pageData } from './strings.ts';

/** A note, with its title and prompts, so that it can be shown without its block. */
export interface Note {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly lines: readonly NoteLine[];
  /** True for a log entry that is not filed yet. */
  readonly open?: true;
}

/** The text of one field. */
export interface NoteLine {
  readonly field: string;
  readonly prompt: string;
  readonly text: string;
}

/** Notes by block id. */
export type Notes = Readonly<Record<string, readonly Note[]>>;

/**
 * Stores notes under one key. Dispatches `change` when they are written, locked, unlocked or erased, in any tab.
 *
 * plain ──setPassphrase──▶ unlocked ──close or reload──▶ locked ──unlock──▶ unlocked
 *   ▲                         │ removePassphrase            │ erase
 *   └─────────────────────────┴─────────────────────────────┘
 */
export class PrivateNotesStore extends EventTarget {
  readonly #course: string;
  #storageKey: string | undefined;
  /** Empty while locked. */
  #notes: Notes = {};
  /** Present while unlocked. */
  #passphraseKey: DerivedKey | undefined;
  #locked = false;
  #kept = true;
  /** True while notes are not encrypted and stored yet. */
  #stale = false;
  /** The encryption in progress. */
  #encryption: Promise<void> | undefined;

  /**
   * @param course course id; packages of the same course share the notes
   * @param learner as for {@link belongTo}; absent while the LMS has not identified the learner. Nothing is read or
   * written before.
   */
  constructor(course: string, learner?: string) {
    super();
    this.#course = course;
    if (learner !== undefined) this.belongTo(learner);
    addEventListener('storage', ({ key }) => {
      if (this.#storageKey && (key === null || key === this.#storageKey)) void this.#load();
    });
  }

  /**
   * Loads one learner's notes. Learners who share a browser do not see each other's.
   * @param learner pseudonym from the LMS, `''` when unknown
   */
  belongTo(learner: string): void {
    this.#storageKey = ['okt-notater', this.#course, ...(learner === '' ? [] : [learner])].join(':');
    void this.#load();
  }

  /** True once the learner is known. */
  get ready(): boolean {
    return this.#storageKey !== undefined;
  }

  /** True while the passphrase must be entered to read or write. */
  get locked(): boolean {
    return this.#locked;
  }

  /** True when the stored notes are encrypted, whether locked now or not. */
  get sealed(): boolean {
    return this.#locked || this.#passphraseKey !== undefined;
  }

  /** False when the browser could not store the notes: they are lost when the page is closed. */
  get kept(): boolean {
    return this.#kept;
  }

  /** False when the browser cannot encrypt. */
  get canSeal(): boolean {
    return canEncrypt();
  }

  /** The notes of a block. @param name block id */
  read(name: string): Private<readonly Note[]> {
    return new Private(this.#notes[name] ?? []);
  }

  /** All notes. */
  all(): Private<Notes> {
    return new Private(this.#notes);
  }

  /** Replaces the notes of a block. Ignored while locked or not ready. @param name block id */
  write(name: string, notes: Private<readonly Note[]>): void {
    if (this.#locked || !this.ready) return;
    const { [name]: _, ...rest } = this.#notes;
    const revealed = notes.reveal();
    this.#notes = revealed.length > 0 ? { ...rest, [name]: revealed } : rest;
    if (this.#passphraseKey) void this.#encryptAndStore();
    else this.#storePlain();
    this.#changed();
  }

  /** Encrypts the notes from now on; they stay unlocked on this page. @returns false when they could not be stored */
  async setPassphrase(passphrase: Private<string>): Promise<boolean> {
    this.#passphraseKey = await deriveKey(passphrase.reveal());
    await this.#encryptAndStore();
    if (!this.#kept) this.#passphraseKey = undefined;
    this.#changed();
    return this.#kept;
  }

  /** Stores the notes in plain text from now on. */
  removePassphrase(): void {
    this.#passphraseKey = undefined;
    this.#storePlain();
    this.#changed();
  }

  /** Unlocks the notes. @returns false when the passphrase is wrong */
  async unlock(passphrase: Private<string>): Promise<boolean> {
    const stored = this.#stored();
    if (!stored || !('box' in stored)) return this.#load().then(() => true);
    const key = await deriveKey(passphrase.reveal(), stored);
    const text = await decrypt(key, stored);
    if (text === undefined) return false;
    this.#setNotes(JSON.parse(text) as Notes, key);
    return true;
  }

  /** Locks notes that have a passphrase, as a reload does. */
  async close(): Promise<void> {
    await this.#encryption;
    if (!this.#passphraseKey) return;
    this.#passphraseKey = undefined;
    this.#notes = {};
    this.#locked = true;
    this.#changed();
  }

  /** Removes all notes, locked or not, and the passphrase. */
  erase(): void {
    try {
      durableStorage.removeItem(this.#storageKey!);
    } catch {
      // Storage is forbidden: nothing was stored.
    }
    this.#setNotes({}, undefined);
  }

  async #load(): Promise<void> {
    const stored = this.#stored();
    if (!stored || 'notes' in stored) return this.#setNotes(stored?.notes ?? {}, undefined);
    const key = this.#passphraseKey?.salt === stored.salt ? this.#passphraseKey : undefined;
    const text = key && (await decrypt(key, stored));
    if (text !== undefined) return this.#setNotes(JSON.parse(text) as Notes, key);
    this.#setNotes({}, undefined);
    this.#locked = true;
    this.#changed();
  }

  #setNotes(notes: Notes, key: DerivedKey | undefined): void {
    this.#notes = notes;
    this.#passphraseKey = key;
    this.#locked = false;
    this.#changed();
  }

  #stored(): Ciphertext | { readonly notes: Notes } | undefined {
    try {
      const stored: unknown = JSON.parse(durableStorage.getItem(this.#storageKey!) ?? 'null');
      return isEncrypted(stored) || isPlain(stored) ? stored : undefined;
    } catch (error) {
      this.#kept = error instanceof SyntaxError;
      return undefined;
    }
  }

  #storePlain(): void {
    this.#store({ notes: this.#notes });
  }

  /** Encrypts and stores the current notes; requires a key. Changes during the encryption are encrypted after it. */
  #encryptAndStore(): Promise<void> {
    this.#stale = true;
    this.#encryption ??= this.#encryptWhileStale();
    return this.#encryption;
  }

  async #encryptWhileStale(): Promise<void> {
    try {
      do {
        this.#stale = false;
        const key = this.#passphraseKey!;
        const ciphertext = await encrypt(key, JSON.stringify(this.#notes));
        if (key === this.#passphraseKey) this.#store(ciphertext);
      } while (this.#stale && this.#passphraseKey);
    } finally {
      this.#encryption = undefined;
    }
  }

  #store(content: Ciphertext | { readonly notes: Notes }): void {
    const kept = this.#kept;
    try {
      durableStorage.setItem(this.#storageKey!, JSON.stringify(content));
      this.#kept = true;
    } catch {
      this.#kept = false;
    }
    if (kept !== this.#kept) this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function isPlain(stored: unknown): stored is { readonly notes: Notes } {
  return stored instanceof Object && 'notes' in stored && stored.notes instanceof Object;
}

let instance: PrivateNotesStore | undefined;

/** The notes store of the course on this page. */
export function privateNotes(): PrivateNotesStore {
  instance ??= new PrivateNotesStore(pageData().outline.id);
  return instance;
}
