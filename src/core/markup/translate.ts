/** The function that turns a key of the UI strings into words; how it does so is the caller's matter. */

/**
 * Translates a key of `locales/<language>.json`, such as `player.start.title`.
 * @param values what stands in the string's `{{placeholders}}`, by name
 */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;
