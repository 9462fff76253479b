/** Input for a passphrase, with a checkbox that makes it readable. */
import { html, type TemplateResult } from 'lit';
import { t } from './strings.ts';

/** The field and its checkbox. @param minLength minimum length of a new passphrase, characters */
export function passphraseField(label: string, minLength = 1): TemplateResult {
  return html`<label class="passphrase-field"><span>${label}</span><input type="password" name="passord"
      autocomplete="off" autocapitalize="off" spellcheck="false" required minlength=${minLength} /></label>
    <label class="option"><input type="checkbox" @change=${toggleType} /> <span>${t('private.look')}</span></label>`;
}

function toggleType({ target }: Event): void {
  const checkbox = target as HTMLInputElement;
  const field = checkbox.form?.querySelector<HTMLInputElement>('[name=passord]');
  if (field) field.type = checkbox.checked ? 'text' : 'password';
}
