/** The staff pages in the order of the navigation. */

/** A staff page. */
export interface StaffPage {
  /** Key of its name, under `pages` in the locale files. */
  readonly id: string;
  /** Its HTML file in `src/staff`. */
  readonly file: string;
}

export const staffPages: readonly StaffPage[] = [
  { id: 'preview', file: 'preview.html' },
  { id: 'desk', file: 'desk.html' },
  { id: 'check', file: 'check.html' },
  { id: 'builder', file: 'builder.html' },
];
