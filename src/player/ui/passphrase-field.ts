/** A field for a passphrase, which the learner may look at while writing it. */
import { html, type TemplateResult } from 'lit';
import { t } from './strings.ts';

/** @param least fewest characters, for a new passphrase */
export function passphraseField(label: string, least = 1): TemplateResult {
  return html`<label class="passphrase-field"><span>${label}</span><input type="password" name="passord" autocomplete="off" autocapitalize="off" spellcheck="false" required minlength=${least} /></label>
    <label class="option"><input type="checkbox" @change=${look} /> <span>${t('private.look')}</span></label>`;
}

function look({ target }: Event): void {
  const box = target as HTMLInputElement;
  const field = box.form?.querySelector<HTMLInputElement>('[name=passord]');
  if (field) field.type = box.checked ? 'text' : 'password';
}
