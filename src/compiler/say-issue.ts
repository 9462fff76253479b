/** Norwegian messages for errors of the YAML parser and of zod, to authors who know neither. */

/** A zod issue. Which of the optional properties are present depends on `code`. */
export interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly input?: unknown;
}

/**
 * Cause and remedy of a zod issue; no remedy for a message of a schema's own, which contains it.
 * @param fields sentence that lists the allowed fields
 */
export function sayIssue(issue: Issue, fields = ''): { cause: string; remedy?: string } {
  const isCustom = !/^(Invalid|Too|Unrecognized)/.test(issue.message);
  if (isCustom) return { cause: issue.message };
  if (issue.code === 'unrecognized_keys')
    return {
      cause: `ukjent felt ${names(issue.keys ?? [])}.`,
      remedy: `Ta det bort, eller rett skrivemåten. ${fields}`.trim(),
    };
  if (issue.code === 'invalid_value')
    return {
      cause: 'verdien er ikke en av dem som kan brukes.',
      remedy: `Skriv en av disse: ${(issue.values ?? []).join(', ')}.`,
    };
  if (issue.code === 'invalid_type')
    return {
      cause: /received (undefined|null)$/.test(issue.message) ? 'mangler.' : 'feil slags verdi.',
      remedy: `Her skal det stå ${kinds[String(issue.expected)] ?? 'noe annet'}.`,
    };
  if (issue.code === 'too_small')
    return {
      cause: 'for lite eller tomt.',
      remedy:
        issue.expected === 'number' || /number/.test(issue.message)
          ? `Skriv et tall større enn ${String(issue.minimum)}.`
          : 'Skriv minst én.',
    };
  if (issue.code === 'too_big') return { cause: 'for stort.', remedy: `Skriv høyst ${String(issue.maximum)}.` };
  return { cause: 'verdien kan ikke brukes.' };
}

/** Cause and remedy of an error code of the YAML parser. */
export function sayYaml(code: string): { cause: string; remedy: string } {
  return (
    yamlFaults[code] ?? {
      cause: 'Linja kan ikke leses.',
      remedy: 'Se på innrykk, kolon og anførselstegn på denne linja og den over.',
    }
  );
}

const colonRemedy =
  'Sett anførselstegn rundt verdien: title: "Roe ned: del 1". Eller se om linja har et annet innrykk enn de andre.';
const yamlFaults: Readonly<Record<string, { cause: string; remedy: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: { cause: 'Et kolon til på samme linje, eller galt innrykk.', remedy: colonRemedy },
  MULTILINE_IMPLICIT_KEY: {
    cause: 'En linje uten «felt:», eller galt innrykk.',
    remedy: 'Skriv felt: verdi på én linje, med samme innrykk som feltene over.',
  },
  MISSING_CHAR: {
    cause: 'Et anførselstegn, en klamme eller et kolon mangler.',
    remedy:
      'Se etter det som er åpnet, men ikke lukket, på denne linja og den over. ' +
      'Er alt lukket, er innrykket galt: bruk like mange mellomrom som på linjene over.',
  },
  DUPLICATE_KEY: { cause: 'Det samme feltet står to ganger.', remedy: 'Ta bort det ene.' },
  TAB_AS_INDENT: { cause: 'Innrykket er laget med tabulator.', remedy: 'Bruk mellomrom.' },
  BAD_INDENT: { cause: 'Innrykket er galt.', remedy: 'Bruk like mange mellomrom som på linjene over.' },
  BAD_SCALAR_START: {
    cause: 'Verdien begynner med et tegn som betyr noe annet her.',
    remedy: 'Sett anførselstegn rundt verdien: title: "@ …"',
  },
};

const kinds: Readonly<Record<string, string>> = {
  string: 'tekst. Er teksten bare et tall eller et ord som true, må den ha anførselstegn: "112"',
  number: 'et tall',
  array: 'en liste',
  object: 'felt med verdier',
  record: 'felt med verdier',
  boolean: 'true eller false',
};

function names(keys: readonly string[]): string {
  return keys.map((key) => `«${key}»`).join(', ');
}
