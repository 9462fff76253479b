/** A person has dropped or chosen a file to be checked. */
export class FileEvent extends Event {
  static readonly type = 'file-given';
  readonly file: File;

  constructor(file: File) {
    super(FileEvent.type, { bubbles: true, composed: true });
    this.file = file;
  }
}
