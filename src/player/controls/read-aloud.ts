/**
 * Reads text aloud with a Norwegian voice of the device. Remote voices are not used: they send the text to a server.
 */

/** The current reading. It keeps references to its utterances, which a browser may otherwise garbage-collect. */
let reading: { readonly utterances: readonly SpeechSynthesisUtterance[]; readonly ended: () => void } | undefined;

/** A Norwegian voice of the device, if any. */
export function localVoice(): SpeechSynthesisVoice | undefined {
  return globalThis.speechSynthesis
    ?.getVoices()
    .find(({ lang, localService }) => localService && /^(nb|no|nn)\b/i.test(lang));
}

/**
 * Reads an element's visible text, line by line because some browsers stop during a long utterance.
 * @param ended called once, at the end or when stopped
 */
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

/** Stops the current reading. */
export function stopReading(): void {
  const ended = reading?.ended;
  reading = undefined;
  globalThis.speechSynthesis?.cancel();
  ended?.();
}
