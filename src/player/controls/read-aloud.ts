/** Reads what is shown aloud, by a Norwegian voice that lives on the machine: other voices send the text away. */

/** What is being read; held, since a browser drops an utterance that nobody holds. */
let reading: { readonly utterances: readonly SpeechSynthesisUtterance[]; readonly ended: () => void } | undefined;

/** The voice, or undefined where the machine has none. */
export function localVoice(): SpeechSynthesisVoice | undefined {
  return globalThis.speechSynthesis
    ?.getVoices()
    .find(({ lang, localService }) => localService && /^(nb|no|nn)\b/i.test(lang));
}

/** Reads an element's visible lines one by one: some browsers fall silent in the middle of a long text. @param ended called once, also when stopped */
export function readAloud(element: HTMLElement, ended: () => void): void {
  stopReading();
  const voice = localVoice();
  const lines = element.innerText.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (!voice || lines.length === 0) return ended();
  const utterances = lines.map((line) =>
    Object.assign(new SpeechSynthesisUtterance(line), { voice, lang: voice.lang }),
  );
  reading = { utterances, ended };
  const stop = (): void => {
    if (reading?.utterances === utterances) stopReading();
  };
  utterances.at(-1)!.addEventListener('end', stop);
  for (const utterance of utterances) {
    utterance.addEventListener('error', stop);
    speechSynthesis.speak(utterance);
  }
}

/** Falls silent at once. */
export function stopReading(): void {
  const ended = reading?.ended;
  reading = undefined;
  globalThis.speechSynthesis?.cancel();
  ended?.();
}
