/** The learner's own writing, kept in this browser and nowhere else; every call is safe where storage is forbidden. */
import { Private } from '../../core/learner/private.ts';
import { durableStorage } from './key-value-store.ts';
import { canEncrypt, isEncrypted, lockOf, encrypt, decrypt, type Lock, type Ciphertext } from './encryption.ts';
import { pageData } from './strings.ts';

/** One thing written: its title and prompts as they stood, so that it can be read without the block. */
export interface Note {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly lines: readonly NoteLine[];
  /** True for a log entry that is not filed yet. */
  readonly open?: true;
}

/** What was written in one field. */
export interface NoteLine {
  readonly field: string;
  readonly prompt: string;
  readonly text: string;
}

/** Notes by the name they are kept under: a block's id. */
export type Notes = Readonly<Record<string, readonly Note[]>>;

/** Keeps notes under one key of this browser. Fires `change` when something is written, locked, opened or erased, in any tab. */
export class PrivateNotesStore extends EventTarget {
  readonly #course: string;
  #key: string | undefined;
  #notes: Notes = {};
  #lock: Lock | undefined;
  #locked = false;
  #kept = true;
  #stale = false;
  #sealing: Promise<void> | undefined;

  /**
   * @param course course id: packages of the same course share the notes
   * @param learner as for {@link belongTo}; left out until the LMS has said who it is, and meanwhile nothing is read or written
   */
  constructor(course: string, learner?: string) {
    super();
    this.#course = course;
    if (learner !== undefined) this.belongTo(learner);
    addEventListener('storage', ({ key }) => {
      if (this.#key && (key === null || key === this.#key)) void this.#load();
    });
  }

  /** Turns to one learner's notes, so that colleagues on one machine never meet each other's. @param learner pseudonym from the LMS, `''` when unknown */
  belongTo(learner: string): void {
    this.#key = ['okt-notater', this.#course, ...(learner === '' ? [] : [learner])].join(':');
    void this.#load();
  }

  /** True once it is known whose notes these are. */
  get ready(): boolean {
    return this.#key !== undefined;
  }

  /** True while a passphrase is needed to read or write. */
  get locked(): boolean {
    return this.#locked;
  }

  /** True when what is stored needs a passphrase, open now or not. */
  get sealed(): boolean {
    return this.#locked || this.#lock !== undefined;
  }

  /** False when this browser did not take the notes: they are lost when the page is closed. */
  get kept(): boolean {
    return this.#kept;
  }

  /** False where notes cannot be locked. */
  get canSeal(): boolean {
    return canEncrypt();
  }

  /** What is kept under a name. */
  read(name: string): Private<readonly Note[]> {
    return new Private(this.#notes[name] ?? []);
  }

  /** Everything that is kept. */
  all(): Private<Notes> {
    return new Private(this.#notes);
  }

  /** Keeps notes under a name; an empty list removes it. */
  write(name: string, notes: Private<readonly Note[]>): void {
    if (this.#locked || !this.ready) return;
    const { [name]: _, ...rest } = this.#notes;
    const own = notes.reveal();
    this.#notes = own.length > 0 ? { ...rest, [name]: own } : rest;
    if (this.#lock) void this.#seal();
    else this.#storeOpen();
    this.#changed();
  }

  /** Locks the notes with a passphrase from now on; they stay open on this page. @returns whether they are locked now */
  async setPassphrase(passphrase: Private<string>): Promise<boolean> {
    this.#lock = await lockOf(passphrase.reveal());
    await this.#seal();
    if (!this.#kept) this.#lock = undefined;
    this.#changed();
    return this.#kept;
  }

  /** Takes the passphrase away: the notes are stored as they are. */
  removePassphrase(): void {
    this.#lock = undefined;
    this.#storeOpen();
    this.#changed();
  }

  /** Opens locked notes. @returns false when the passphrase does not fit */
  async unlock(passphrase: Private<string>): Promise<boolean> {
    const stored = this.#stored();
    if (!stored || !('box' in stored)) return this.#load().then(() => true);
    const lock = await lockOf(passphrase.reveal(), stored);
    const text = await decrypt(lock, stored);
    if (text === undefined) return false;
    this.#open(JSON.parse(text) as Notes, lock);
    return true;
  }

  /** Closes notes that have a passphrase, as a reload does. */
  async close(): Promise<void> {
    await this.#sealing;
    if (!this.#lock) return;
    this.#lock = undefined;
    this.#notes = {};
    this.#locked = true;
    this.#changed();
  }

  /** Removes everything, locked or not, and the passphrase with it. */
  erase(): void {
    try {
      durableStorage.removeItem(this.#key!);
    } catch {
      // Nothing was kept either.
    }
    this.#open({}, undefined);
  }

  async #load(): Promise<void> {
    const stored = this.#stored();
    if (!stored || 'notes' in stored) return this.#open(stored?.notes ?? {}, undefined);
    const lock = this.#lock?.salt === stored.salt ? this.#lock : undefined;
    const text = lock && (await decrypt(lock, stored));
    if (text !== undefined) return this.#open(JSON.parse(text) as Notes, lock);
    this.#open({}, undefined);
    this.#locked = true;
    this.#changed();
  }

  #open(notes: Notes, lock: Lock | undefined): void {
    this.#notes = notes;
    this.#lock = lock;
    this.#locked = false;
    this.#changed();
  }

  #stored(): Ciphertext | { readonly notes: Notes } | undefined {
    try {
      const stored: unknown = JSON.parse(durableStorage.getItem(this.#key!) ?? 'null');
      return isEncrypted(stored) || isOpen(stored) ? stored : undefined;
    } catch (error) {
      this.#kept = error instanceof SyntaxError;
      return undefined;
    }
  }

  #storeOpen(): void {
    this.#store({ notes: this.#notes });
  }

  /** Locks and stores what stands now; what is written meanwhile is stored after it. */
  #seal(): Promise<void> {
    this.#stale = true;
    this.#sealing ??= this.#sealAll().finally(() => (this.#sealing = undefined));
    return this.#sealing;
  }

  async #sealAll(): Promise<void> {
    while (this.#stale && this.#lock) {
      this.#stale = false;
      const lock = this.#lock;
      const sealed = await encrypt(lock, JSON.stringify(this.#notes));
      if (lock === this.#lock) this.#store(sealed);
    }
  }

  #store(content: Ciphertext | { readonly notes: Notes }): void {
    const kept = this.#kept;
    try {
      durableStorage.setItem(this.#key!, JSON.stringify(content));
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

function isOpen(stored: unknown): stored is { readonly notes: Notes } {
  return stored instanceof Object && 'notes' in stored && stored.notes instanceof Object;
}

let own: PrivateNotesStore | undefined;

/** The vault of the course on this page. */
export function privateNotes(): PrivateNotesStore {
  return (own ??= new PrivateNotesStore(pageData().outline.id));
}
