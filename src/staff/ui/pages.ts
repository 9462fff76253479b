/** The staff pages in the order of the navigation; a new page is one more line. */

/** A staff page; its name stands under `pages` in the locale files. */
export interface StaffPage {
  readonly id: string;
  /** HTML file beside the others. */
  readonly file: string;
}

export const staffPages: readonly StaffPage[] = [
  { id: 'preview', file: 'preview.html' },
  { id: 'desk', file: 'desk.html' },
  { id: 'check', file: 'check.html' },
  { id: 'builder', file: 'builder.html' },
];
