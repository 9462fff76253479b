/** Checks that a content file is UTF-8. */
import type { TellFault } from '../authoring/block-type.ts';

/** False, after reporting a fault, for a text that was not decoded from valid UTF-8. */
export function checkEncoding(text: string, tell: TellFault): boolean {
  const at = text.search(/[\uFFFD\0]/);
  if (at < 0) return true;
  tell(
    text.slice(0, at).split('\n').length,
    'Fila er ikke lagret som UTF-8.',
    'Åpne den i en ren teksteditor, velg UTF-8 og lagre på nytt. Se at æ, ø og å er som de skal.',
  );
  return false;
}
