/** Types of the part of nspell that the content check uses; the package has none. */
declare module 'nspell' {
  export default function nspell(dictionary: { readonly aff: Uint8Array; readonly dic: Uint8Array }): {
    correct(word: string): boolean;
  };
}
