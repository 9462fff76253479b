/** Renders a course as one HTML document with its whole text, readable before any script has run. */
import type { Translate } from '../core/markup/translate.ts';
import type { Block, Course, Html, Module, Scope, Screen, Term } from '../core/course/course.ts';
import { notesView } from './notes-view.ts';
import { both, html, Markup, safe } from '../core/markup/markup.ts';
import { outlineOf, type Outline } from '../core/course/outline.ts';
import { writePageData, type PageData } from '../core/course/page-data.ts';
import { withoutOtherServices } from '../core/course/scoped-items.ts';
import { reachable, type Selection } from '../core/course/selection.ts';

/** Input of {@link renderDocument}. */
export interface DocumentOptions {
  readonly course: Course;
  readonly selection: Selection;
  /** Id of the only module, in a package of layout `modules`; absent: all modules of the selection. */
  readonly moduleId?: string | undefined;
  /** UI strings in the document's language. */
  readonly t: Translate;
  /** The player's UI strings, embedded in the page so that nothing is fetched. */
  readonly strings: PageData['strings'];
  /** Language of the UI strings, BCP 47. */
  readonly uiLanguage: string;
  /** Additional `connect-src` sources of the Content Security Policy, for targets that connect to an LRS. */
  readonly connectSrc?: string;
  /** Present when nothing is reported to the workplace. */
  readonly reportsResults?: false;
  /** Settings of the tracker, such as those of an LMS profile. */
  readonly tracking?: PageData['tracking'];
}

/** The HTML document of a package, or of one of its modules. */
export function renderDocument(options: DocumentOptions): Html {
  const { course, selection, moduleId, t, uiLanguage } = options;
  const outline = outlineOf(course, selection, moduleId);
  const carried = new Set(outline.modules.map((module) => module.id));
  const modules = course.modules.filter((module) => carried.has(module.id));
  const onlyModule = modules.find(({ id }) => id === moduleId);
  const data = { outline, strings: options.strings, uiLanguage, tracking: options.tracking ?? {} };
  const page = html`<!doctype html>
<html lang="${course.language}" data-register="${selection.register}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(options.connectSrc)}">
<meta name="referrer" content="no-referrer">
<title>${course.title}${onlyModule && `: ${onlyModule.title[selection.register]}`}</title>
<meta name="description" content="${onlyModule ? onlyModule.lead[selection.register] : course.description}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
<script src="player.js" defer></script>
</head>
<body>
<a class="skip-link" href="#innhold">${t('player.skip')}</a>
<header class="bar"><p class="course-title">${course.title}</p><okt-toolbar></okt-toolbar></header>
<okt-notice></okt-notice>
<main id="innhold" tabindex="-1">
${startScreen(options, outline, onlyModule)}
<section class="view" id="oversikt" data-view="oversikt" aria-labelledby="oversikt-tittel">
<h1 id="oversikt-tittel">${t('player.house.title')}</h1>
<okt-house></okt-house>
</section>
<okt-opening hidden></okt-opening>
${modules.map((module) => renderModule(module, options))}
<okt-skip></okt-skip>
<section class="view" id="resultat" data-view="resultat" aria-labelledby="resultat-tittel">
<h1 id="resultat-tittel">${t('player.results.title')}</h1>
<okt-results></okt-results>
<okt-certificate></okt-certificate>
</section>
${notesView(t)}
${glossary(options)}
${pause(t)}
${help(options, modules)}
<section class="panel" id="visning" aria-labelledby="visning-tittel">
<h2 id="visning-tittel">${t('player.display.title')}</h2>
<okt-display></okt-display>
</section>
</main>
<okt-nav></okt-nav>
<script type="application/json" id="okt-data">${safe(writePageData(data))}</script>
</body>
</html>
`;
  return page.html;
}

/** The Content Security Policy. */
function policy(connect = ''): string {
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${connect && ` ${connect}`}`,
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

function startScreen({ course, t, reportsResults }: DocumentOptions, outline: Outline, onlyModule?: Module): Markup {
  const level = reportsResults === false ? 'nobody' : course.reporting;
  const minutes = outline.tracks.map((track) => track.minutes);
  const least = Math.min(...minutes);
  const most = Math.max(...minutes);
  const fact = (key: string, text = 'text'): Markup => {
    const description = t(`player.start.${key}.${text}`, { minutes: least, least, most });
    return html`<dt>${t(`player.start.${key}.title`)}</dt><dd>${description}</dd>`;
  };
  return html`<section class="view start" id="start" data-view="start" aria-labelledby="start-tittel">
<h1 id="start-tittel">${onlyModule ? both(onlyModule.title, 'span') : course.title}</h1>
<p class="lead">${onlyModule ? both(onlyModule.lead, 'span') : course.description}</p>
<okt-start></okt-start>
<dl class="facts">
${fact('why')}
${fact('long', least < most ? 'between' : 'text')}
${fact('stop')}
${fact('stored', level)}
${fact('never')}
</dl>
</section>`;
}

function renderModule(module: Module, options: DocumentOptions): Markup {
  const { tracks, services } = options.selection;
  const screens = module.screens.filter((screen) => reachable(screen, tracks, services));
  const { id, buildingBlock } = module;
  const block = buildingBlock !== null && html` data-building-block="${buildingBlock}"`;
  return html`<article data-module="${id}"${block} aria-labelledby="${id}-tittel">
<header class="module-head">
<h1 class="module-title" id="${id}-tittel">${both(module.title, 'span')}</h1>
<p class="module-lead">${both(module.lead, 'span')}</p>
</header>
${screens.map((screen) => renderScreen(screen, options))}
</article>
`;
}

function renderScreen(screen: Screen, { course, selection, t }: DocumentOptions): Markup {
  const blocks = screen.blocks.filter((block) => reachable(block, selection.tracks, selection.services));
  const { id } = screen;
  return html`<section class="screen" id="${id}" data-screen="${id}"${scope(screen)} aria-labelledby="${id}-tittel">
<h2 id="${id}-tittel" tabindex="-1">${both(screen.title, 'span')}</h2>
${blocks.map((block) => renderBlock(block, selection))}${sources(screen, course, t)}</section>
`;
}

function renderBlock(block: Block, { services }: Selection): Markup {
  const { id, type } = block;
  const content = safe(withoutOtherServices(block.html, services));
  return html`<div class="block" data-block="${id}" data-type="${type}"${scope(block)}>${content}</div>
`;
}

/** The attributes `data-tracks` and `data-services` of a scope, where present. */
function scope({ tracks, services }: Scope): Markup {
  const tracksAttribute = tracks !== undefined && html` data-tracks="${tracks.join(' ')}"`;
  const servicesAttribute = services !== undefined && html` data-services="${services.join(' ')}"`;
  return html`${tracksAttribute}${servicesAttribute}`;
}

function sources(screen: Screen, course: Course, t: Translate): Markup | false {
  if (screen.sources.length === 0) return false;
  const items = screen.sources.map((reference) => {
    const [id, lines] = reference.split(':');
    const title = course.sources.find((source) => source.id === id)?.title ?? id ?? '';
    return html`<li>${title}${lines !== undefined && `, ${t('content.line')} ${lines.replace('-', '–')}`}</li>`;
  });
  return html`<details class="sources"><summary>${t('content.sources')}</summary><ul>${items}</ul></details>`;
}

function glossary({ course, t }: DocumentOptions): Markup | false {
  if (course.glossary.length === 0) return false;
  const terms = [...course.glossary].sort((a, b) => a.word.localeCompare(b.word, course.language));
  return html`<section class="view" id="ordliste" data-view="ordliste" aria-labelledby="ordliste-tittel">
<h1 id="ordliste-tittel">${t('player.glossary.title')}</h1>
<okt-glossary></okt-glossary>
<dl class="glossary">${terms.map((term) => glossaryEntry(term, t))}</dl>
</section>`;
}

function glossaryEntry(term: Term, t: Translate): Markup {
  const definition = { standard: html`${term.short}`.html, klart: html`${term.plain ?? term.short}`.html };
  const not = term.not !== undefined && html` <span class="not">${t('content.not')} ${term.not}</span>`;
  return html`<div class="entry" data-entry="${term.id}">
<dt>${term.word}</dt>
<dd>${both(definition, 'span')} <span class="example">${t('content.example')} ${term.example}</span>${not}</dd>
</div>`;
}

function pause(t: Translate): Markup {
  const steps = [1, 2, 3, 4].map((step) => html`<li>${t(`player.pause.step${step}`)}</li>`);
  return html`<section class="panel" id="pause" aria-labelledby="pause-tittel">
<h2 id="pause-tittel">${t('player.pause.title')}</h2>
<p>${t('player.pause.lead')}</p>
<ol>${steps}</ol>
<p>${t('player.pause.end')}</p>
</section>`;
}

function help({ course, selection, t }: DocumentOptions, modules: readonly Module[]): Markup {
  const helplines = course.helplines.map(({ title, number, note }) => {
    const link = html`<a class="phone" href="tel:${number.replaceAll(' ', '')}">${number}</a>`;
    return html`<li>${link} <strong>${title}</strong><br>${note}</li>`;
  });
  return html`<section class="panel" id="hjelp" aria-labelledby="hjelp-tittel">
<h2 id="hjelp-tittel">${t('player.help.title')}</h2>
<p>${t('player.help.lead')}</p>
<ul class="helplines">${helplines}</ul>
<p>${t('player.help.local')}</p>
${dutyCardLink(modules, selection, t)}
${!course.lawApproved && html`<p class="quiet">${t('player.help.lawNotApproved')}</p>`}
</section>`;
}

/** A link to the first duty card in the document. The page's script opens the card in a dialog instead. */
function dutyCardLink(modules: readonly Module[], { tracks, services }: Selection, t: Translate): Markup | false {
  const card = modules
    .flatMap(({ screens }) => screens.filter((screen) => reachable(screen, tracks, services)))
    .flatMap(({ blocks }) => blocks)
    .find((block) => isDutyCard(block) && reachable(block, tracks, services));
  if (!card) return false;
  const link = html`<a id="pliktkort" href="#${card.id}-tittel">${t('player.help.dutyCard')}</a>`;
  return html`<div class="duty-card-link">${link}<dialog class="tool"></dialog></div>`;
}

function isDutyCard({ type, html: content }: Block): boolean {
  return type === 'duties' && content.includes(' data-duty-card=');
}
