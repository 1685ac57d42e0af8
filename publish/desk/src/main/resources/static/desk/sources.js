// Sources: how each stands, what it was asked and what came; a page that the API fills.
import { $, api } from './api.js';
import { badge, button, el, guarded, list, mayArrange, page, table, time, word } from './page.js';
import { change, fresh, given, placed } from './source-form.js';

const form = $('[data-add]', page);

async function sources() {
  const answer = await api('/api/v1/sources');
  const calm = source => source.attention ? 0 : 1; // what needs somebody comes first
  const rows = answer.sources.sort((one, other) => calm(one) - calm(other)).map(source => {
    const stopped = source.state !== 'active';
    const last = source.lastFetch;
    const failing = last && (last.outcome === 'failed' || last.outcome === 'quarantined');
    return [
      el('div', {}, el('b', {}, source.name), ' ', el('small', { class: 'muted' }, [word('kind.' + source.kind), word('trust.' + source.trust), source.licence].filter(Boolean).join(' · ')),
        source.url && el('small', { class: 'detail' }, address(source.url)), source.hub && hub(source.hub)),
      el('div', {}, badge(stopped ? 'suppressed' : failing ? 'retrying' : 'delivered', stopped ? 'stopped' : failing ? last.outcome : 'active'),
        source.attention ? el('small', { class: 'detail attention' }, source.attention) : last && el('small', { class: 'detail' }, last.reason)),
      time(last?.time),
      time(source.nextFetch),
      el('div', { class: 'buttons' },
        source.kind === 'table' && el('a', { class: 'button plain', href: `/desk/tables?s=${source.id}` }, word('states')),
        el('button', { class: 'plain', type: 'button', 'aria-label': `${word('fetches')}: ${source.name}`, onclick: guarded(() => fetches(source)) }, word('fetches')),
        button(stopped ? 'resume' : 'stop', async () => {
          await api(`/api/v1/sources/${source.id}`, { state: stopped ? 'active' : 'stopped' }, 'PATCH', source.version);
          await sources();
        }, stopped ? null : 'stopSure'),
        mayArrange && !source.builtIn && el('button', { class: 'plain', type: 'button', 'aria-label': `${word('edit')}: ${source.name}`, onclick: () => change(source) }, word('edit'))),
    ];
  });
  list.replaceChildren(table(['source', 'state', 'lastFetch', 'nextFetch', 'actions'], rows, 'noSources'), el('div', { 'data-fetches': '' }));
}
/** A folder of a mailbox as its owner calls it; any other address as it is. */
const address = url => url.startsWith('imap') ? decodeURI(url) : url;
/** Whether a hub tells what is new, and what is wrong with it. */
function hub(it) {
  const wrong = [it.reason, it.refusedDeliveries > 0 && `${word('hub.refused')} ${it.refusedDeliveries}. ${it.refusal}`].filter(Boolean).join(' ');
  return el('small', { class: 'detail', title: it.url }, word(`hub.${it.state}`),
    it.lastDelivery && ' · ', it.lastDelivery && `${word('hub.delivered')} `, it.lastDelivery && time(it.lastDelivery),
    wrong && el('span', { class: 'detail attention' }, ` ${wrong}`));
}
async function fetches(source) {
  const answer = await api(`/api/v1/sources/${source.id}/fetches?limit=50`);
  const rows = answer.fetches.map(fetched => [
    time(fetched.time),
    badge({ changed: 'delivered', unchanged: 'waiting', quarantined: 'given-up', failed: 'retrying' }[fetched.outcome] || 'waiting', fetched.outcome),
    String(fetched.status ?? '–'),
    el('small', { class: 'detail' }, [fetched.reason, ...fetched.problems].join(' ')),
  ]);
  const place = $('[data-fetches]', list);
  const title = el('h2', { tabindex: '-1' }, `${word('fetches')}: ${source.name}`);
  place.replaceChildren(title, table(['at', 'outcome', 'status', 'reason'], rows, 'noFetches'));
  title.focus();
}

/** Adds the feeds of the chosen file and says what became of each. */
async function readList(event) {
  event.preventDefault();
  const chosen = event.currentTarget;
  const came = await api('/api/v1/sources/opml', chosen.file.files[0]);
  const rows = came.outlines.map(line => [
    el('div', {}, el('b', {}, line.title), el('small', { class: 'detail' }, line.url)),
    el('div', {}, badge({ added: 'delivered', known: 'waiting' }[line.outcome] || 'given-up', `list.${line.outcome}`), line.reason && el('small', { class: 'detail' }, line.reason)),
  ]);
  const title = el('h2', { tabindex: '-1' }, `${word('list.came')}: ${came.added} ${word('list.added')}, ${came.known} ${word('list.known')}, ${came.refused} ${word('list.refused')}`);
  $('[data-read]', page).replaceChildren(title, table(['source', 'outcome'], rows, 'list.empty'));
  chosen.reset();
  await sources();
  title.focus();
}

/** What the address in the form would bring; a feed that its page names can be taken over. */
async function attempt() {
  const place = $('[data-tried]', page);
  if (!form.url.value) throw new Error(word('tryNeedsUrl'));
  place.replaceChildren(el('p', { class: 'muted' }, word('trying')));
  try {
    const tried = await api('/api/v1/sources/trials', { url: form.url.value });
    const take = found => el('button', { class: 'plain', type: 'button', onclick: guarded(async () => { form.url.value = found.url; await attempt(); }) }, word('take'));
    place.replaceChildren(el('section', { class: 'box' },
      el('h2', {}, tried.title || tried.url), el('p', {}, tried.reason),
      (tried.problems || []).length > 0 && el('p', { class: 'detail attention' }, `${word('problems')}: ${tried.problems.join(' ')}`),
      tried.format && table(['headline', 'published'], (tried.first || []).map(item => [el('div', {}, el('b', {}, item.headline), item.teaser && el('small', { class: 'detail' }, item.teaser)), time(item.published)]), 'nothingThere'),
      (tried.feeds || []).length > 0 && table(['feedsThere', 'actions'], tried.feeds.map(found => [el('div', {}, el('b', {}, found.title || ''), el('small', { class: 'detail' }, found.url)), take(found)]), 'nothingThere')));
  } catch (error) {
    place.replaceChildren();
    throw error;
  }
}

/** Adds the source in the form, or changes the one that stands in it. */
async function save(event) {
  event.preventDefault();
  const { id, version } = form.dataset;
  try {
    await (id ? api(`/api/v1/sources/${id}`, given(), 'PATCH', version) : api('/api/v1/sources', given()));
  } catch (error) {
    throw placed(error);
  }
  fresh();
  form.closest('details').open = false;
  $('[data-tried]', page).replaceChildren();
  await sources();
}

form?.addEventListener('submit', guarded(save));
$('[data-try]', page)?.addEventListener('click', guarded(attempt));
$('[data-cancel]', page)?.addEventListener('click', () => { fresh(); form.closest('details').open = false; });
$('[data-opml]', page)?.addEventListener('submit', guarded(readList));
guarded(sources)();
