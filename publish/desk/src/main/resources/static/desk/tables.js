// Tables: which there are, what changed in one, and an editor's word on a state that cannot be true.
import { $, api } from './api.js';
import { badge, el, guarded, list, page, table, time, word } from './page.js';

const asked = new URLSearchParams(location.search);
const mayEdit = page.dataset.edit === 'true';
const number = count => Number(count).toLocaleString(document.documentElement.lang === 'de' ? 'de-DE' : 'en-GB');
const at = (dataset, version) => `/desk/tables?d=${dataset}${version ? `&v=${version}` : ''}`;
const itemOf = uri => `/desk/items/${uri.replace('urn:uuid:', '')}`;
const TONE = { doubtful: 'given-up', correction: 'retrying', structure: 'retrying', revision: 'waiting', 'new-period': 'delivered', first: 'suppressed' };

function extent(state) {
  const parts = ['changed', 'added', 'removed'].filter(what => state[what] > 0).map(what => `${number(state[what])} ${word('cells.' + what)}`);
  return parts.join(', ');
}
function kindOf(state) {
  const decision = state.decision;
  return el('div', {}, badge(decision && !decision.accepted ? 'suppressed' : TONE[state.kind], `kind.${decision ? (decision.accepted ? 'taken' : 'refused') : state.kind}`),
    extent(state) && el('small', { class: 'detail' }, extent(state)));
}

// --- all tables ----------------------------------------------------------------------------
async function datasets() {
  const all = [];
  for (let next = ''; next !== null;) {
    const answer = await api(`/api/v1/datasets${next && `?after=${next}`}`);
    all.push(...answer.datasets);
    next = answer.next ?? null;
  }
  return all.sort((one, other) => Number(other.open) - Number(one.open) || other.retrieved.localeCompare(one.retrieved));
}
function overview(all) {
  list.replaceChildren(table(['table', 'lastState', 'kind', 'states'], all.map(dataset => [
    el('div', {}, el('a', { href: at(dataset.id) }, el('b', {}, dataset.title)), el('small', { class: 'detail' }, `${dataset.code} · ${dataset.publisher}`)),
    time(dataset.retrieved),
    el('div', {}, badge(dataset.open || dataset.kind !== 'doubtful' ? TONE[dataset.kind] : 'suppressed', dataset.open || dataset.kind !== 'doubtful' ? `kind.${dataset.kind}` : 'kind.decided'),
      dataset.open ? el('small', { class: 'detail attention' }, word('waitsForYou')) : extent(dataset) && el('small', { class: 'detail' }, extent(dataset))),
    number(dataset.versions),
  ]), 'noTables'));
}

// --- one table -----------------------------------------------------------------------------
async function one(id) {
  const { versions } = await api(`/api/v1/datasets/${id}/versions`);
  const shown = versions.find(state => String(state.version) === asked.get('v')) || versions[0];
  $('h1', page).textContent = shown.report.title;
  document.title = `${shown.report.title} · Faktenstrom`;
  list.replaceChildren(
    el('p', { class: 'muted' }, el('a', { href: '/desk/tables' }, word('allTables')), ` · ${shown.code} · ${shown.report.publisher}`),
    el('div', { class: 'state-of' }, stateOf(shown, versions[0]), history(versions, shown)));
}
function stateOf(state, latest) {
  const report = state.report;
  return el('section', { class: 'box', 'aria-labelledby': 'state' },
    el('h2', { id: 'state' }, `${word('dataState')} ${state.version} `, kindOf(state)),
    el('p', { class: 'muted' }, `${word('retrieved')} `, time(state.retrieved), ` · ${number(report.cells)} ${word('cells')}`),
    state.kind === 'doubtful' ? doubts(state, latest) : state.doubts.length > 0 && el('p', { class: 'detail attention' }, `${word('inSpiteOf')} ${state.doubts.join(' ')}`),
    ...report.sentences.map(sentence => el('p', { lang: 'de' }, sentence)),
    state.item && el('p', {}, el('a', { href: itemOf(state.item) }, word('draft'))),
    report.largest.length > 0 && el('h3', {}, word('largest')),
    report.largest.length > 0 && table(['what', 'before', 'after', 'delta', 'ratio'],
      report.largest.map(change => [el('span', { lang: 'de' }, change.label), change.before, change.after, change.delta, change.ratio]), 'noChanges'),
    chart(state),
    report.citations.length > 0 && el('h3', {}, word('citations')),
    ...report.citations.map(citation => el('p', { class: 'cite', lang: 'de' }, citation)),
    el('p', { class: 'files' }, ...state.files.map(file => el('a', { href: file, download: '' }, word('file.' + file.split('/').pop().replace(/^\d+\./, ''))))));
}
function chart(state) {
  const svg = state.files.find(file => file.endsWith('.svg'));
  return svg && el('figure', { class: 'chart' }, el('img', { src: svg, alt: state.report.chartText || '', lang: 'de', width: 720 }),
    state.report.chartText && el('figcaption', { lang: 'de' }, el('details', {}, el('summary', {}, word('chartInWords')), state.report.chartText)));
}
function history(versions, shown) {
  return el('section', { class: 'box', 'aria-labelledby': 'states' }, el('h2', { id: 'states' }, word('states')),
    el('ol', { class: 'versions', reversed: true }, ...versions.map(state => el('li', { value: state.version },
      el('a', { href: at(state.dataset, state.version), 'aria-current': state === shown ? 'true' : null }, `${word('dataState')} ${state.version}`), ' ', time(state.retrieved), kindOf(state)))));
}

// --- a doubtful state ----------------------------------------------------------------------
function doubts(state, latest) {
  const decision = state.decision;
  return el('div', { class: `concern ${decision ? 'mild' : ''}` },
    el('p', { class: 'sentence' }, el('b', {}, word('doubts'))),
    el('ul', { lang: 'de' }, ...state.doubts.map(doubt => el('li', {}, doubt))),
    decision ? decided(state.dataset, decision)
      : latest !== state ? el('p', { class: 'muted' }, word('overtaken'))
        : mayEdit && decide(state));
}
function decided(dataset, decision) {
  return el('p', {}, el('b', {}, word(decision.accepted ? 'kind.taken' : 'kind.refused')), ` ${decision.by}, `, time(decision.at), `: ${decision.reason} `,
    decision.became && el('a', { href: at(dataset, decision.became) }, `${word('dataState')} ${decision.became}`));
}
function decide(state) {
  const reason = el('textarea', { id: 'reason', rows: 2, required: true, maxlength: 2000, 'aria-describedby': 'reason-hint' });
  const send = (verb, sure) => guarded(async () => {
    if (!reason.reportValidity() || !confirm(word(sure))) return;
    const made = await api(`/api/v1/datasets/${state.dataset}/versions/${state.version}/${verb}`, { reason: reason.value });
    sessionStorage.setItem('said', word(`said.${verb}`));
    location.href = at(state.dataset, made.version);
  });
  return el('div', { class: 'fields' }, el('label', { for: 'reason' }, word('whyDecided')), reason,
    el('p', { class: 'hint', id: 'reason-hint' }, word('decideHint')),
    el('p', {}, el('button', { class: 'main', type: 'button', onclick: send('acceptance', 'acceptSure') }, word('accept')),
      el('button', { type: 'button', onclick: send('refusal', 'refuseSure') }, word('refuse'))));
}

guarded(async () => {
  const said = sessionStorage.getItem('said');
  if (said) {
    sessionStorage.removeItem('said');
    const place = $('[data-said]', page);
    place.textContent = said;
    place.hidden = false;
  }
  if (asked.get('d')) return one(asked.get('d'));
  const all = await datasets();
  const ofSource = asked.get('s') && all.find(dataset => dataset.source === asked.get('s'));
  return ofSource ? one(ofSource.id) : overview(all);
})();
