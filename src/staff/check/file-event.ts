/** Fired when a file has been dropped or chosen. */
export class FileEvent extends Event {
  static readonly type = 'file-chosen';
  readonly file: File;

  constructor(file: File) {
    super(FileEvent.type, { bubbles: true, composed: true });
    this.file = file;
  }
}
