/** The list that the municipality signs: every fact of `duties.yaml` with what it rests on, as one HTML page for the printer. */
import type { z } from 'zod';
import { approvalState, type ApprovalState, type DutyReview } from '../compiler/approvals.ts';
import { approvalRoles, type lawFile } from '../compiler/course-file.ts';
import { dutyTopics, registers, type DutyTopic, type Register, type ServiceEntry } from '../core/course/course.ts';
import { html, safe, type Markup } from '../core/markup/markup.ts';

/** What the list is made of besides the facts. */
export interface ApprovalListOptions {
  /** `src/theme/tokens.css`, put into the page. */
  readonly tokens: string;
  /** The course's title. */
  readonly title: string;
  readonly services: readonly ServiceEntry[];
  readonly laws: z.output<typeof lawFile>;
  readonly made: Date;
}

const topics: Readonly<Record<DutyTopic, string>> = {
  confidentiality: 'Taushetsplikt',
  reporting: 'Å melde',
  averting: 'Å avverge',
  'next-steps': 'Hva som skjer etterpå',
  contact: 'Hvem en ringer',
  own: 'Særregler i tjenesten',
};
const registerNames: Readonly<Record<Register, string>> = { standard: 'Standard', klart: 'Klarspråk' };
const states: Readonly<Record<ApprovalState, string>> = {
  approved: 'Godkjent',
  lapsed: 'Godkjent før, men endret siden',
  open: 'Ikke godkjent',
};

/** The page; it fetches nothing and runs nothing. */
export function approvalList(reviews: readonly DutyReview[], options: ApprovalListOptions): string {
  const made = options.made.toISOString().slice(0, 10);
  const count = (state: ApprovalState): number => reviews.filter((each) => approvalState(each) === state).length;
  const page = html`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Til godkjenning: ${options.title}</title>
<style>${safe(options.tokens + style)}</style>
</head>
<body>
<main>
<h1>Til godkjenning: ${options.title}</h1>
<p>Dette er punktene om lov og plikt som kurset henter fra <code>modules/duties.yaml</code>, slik de står ${made}. ${reviews.length} punkter: ${count('approved')} godkjent, ${count('lapsed')} endret etter godkjenning, ${count('open')} ikke godkjent.</p>
<p>Les begge tekstene i hvert punkt. Sett kryss for rollen din når punktet er riktig for tjenestene det gjelder, og rett i margen når det ikke er det. Et punkt med lovgrunnlag må juristen godkjenne. De andre kan hver av rollene godkjenne.</p>
<p>Den som bygger kurset, skriver hvert kryss som en rad i <code>modules/approvals.yaml</code>, med rolle (${approvalRoles.join(', ')}), dato og utgave, uten navn:</p>
<pre>- { claim: melde-nar, role: ${approvalRoles[0]}, date: ${made}, edition: '3f2a9c01b7de' }</pre>
<p>Blir teksten, tjenestene eller loven endret, får punktet en ny utgave, og godkjenningen gjelder ikke lenger.</p>
${dutyTopics.map((topic) => topicSection(topic, reviews, options))}
</main>
</body>
</html>
`;
  return page.html;
}

function topicSection(topic: DutyTopic, reviews: readonly DutyReview[], options: ApprovalListOptions): Markup {
  const own = reviews.filter(({ entry }) => entry.duty.topic === topic);
  return own.length === 0 ? html`` : html`<h2>${topics[topic]}</h2>${own.map((review) => claim(review, options))}`;
}

function claim(review: DutyReview, { services, laws }: ApprovalListOptions): Markup {
  const { entry, edition } = review;
  const { duty } = entry;
  const state = approvalState(review);
  const named = services.filter(({ id }) => duty.services?.includes(id)).map(({ title }) => title);
  const provisions = duty.lawIds.map((id) => laws.find((law) => law.id === id)?.law ?? id);
  return html`<section class="claim" aria-labelledby="${duty.id}">
<h3 id="${duty.id}">${duty.id} <span class="state ${state}">${states[state]}</span></h3>
${registers.map((register) => html`<p><b>${registerNames[register]}:</b> ${safe(duty.claim[register])}</p>`)}
<dl>${row('Gjelder', duty.binds)}${row('Tjenester', named.join(', ') || 'alle')}${row('Lovgrunnlag', provisions.join('; ') || 'ingen')}${row('Kilde', duty.source)}${row('Sist kontrollert', duty.checkedOn)}${row('Utgave', edition)}</dl>
<ul>${approvalRoles.map((role) => html`<li><span class="box"></span> ${role}${given(review, role)}</li>`)}</ul>
</section>
`;
}

function row(name: string, value: string): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** The date of a role's approval, and whether it was of the present edition. */
function given({ edition, approvals }: DutyReview, role: (typeof approvalRoles)[number]): string {
  const own = approvals.filter((approval) => approval.role === role);
  const present = own.find((approval) => approval.edition === edition);
  if (present) return `: godkjent ${present.date}`;
  const latest = own
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return latest === undefined ? '' : `: godkjente en tidligere utgave ${latest}`;
}

const style = `
body { margin: 0; background: var(--color-paper); color: var(--color-ink); font: var(--text-m)/var(--line-text) var(--font-text); }
main { max-width: 52rem; margin: 0 auto; padding: var(--space-5) var(--space-4) var(--space-7); }
h1, h2, h3 { line-height: var(--line-title); }
pre { white-space: pre-wrap; font: var(--text-s)/var(--line-text) var(--font-code); }
.claim { break-inside: avoid; margin-block: var(--space-4); padding: var(--space-3) var(--space-4); border: 1px solid var(--color-edge); background: var(--color-surface); }
.claim p, .claim dl { margin-block: var(--space-2); }
.claim h3 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--space-2); margin: 0; }
.state { font-weight: 500; color: var(--color-note); }
.state.approved { color: var(--color-good); }
dl { font-size: var(--text-s); }
dl div { display: grid; grid-template-columns: 9rem 1fr; }
dt { color: var(--color-ink-soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.claim ul { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); margin: 0; padding: 0; list-style: none; }
.box { display: inline-block; width: 1.1em; height: 1.1em; border: 2px solid currentColor; vertical-align: -0.2em; }
a { color: inherit; }
@media print {
  body { font-size: 9.5pt; line-height: 1.35; }
  main { max-width: none; padding: 0; }
  .claim { margin-block: var(--space-2); padding: var(--space-2) var(--space-3); }
}
`;
