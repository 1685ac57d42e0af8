// Tags and citations of an item: the thesaurus to add from, and the focus that stays where it was.
import { $, all, api } from './api.js';

let concepts;

// --- adding --------------------------------------------------------------------------------
// Where no stage here has the thesaurus, nothing is offered.
async function offer() {
  const form = $('#add-tag');
  if (!form) return;
  concepts ||= (await api('/api/v1/topics').catch(() => ({ topics: [] }))).topics;
  if (!concepts.length) return;
  const german = document.documentElement.lang === 'de';
  $('#concepts').replaceChildren(...concepts.map(({ labels, also }) => {
    const option = document.createElement('option');
    option.value = german ? labels.de : labels.en;
    option.label = [german ? labels.en : labels.de, ...(also || [])].join(' · ');
    return option;
  }));
  form.hidden = false;
}

const same = (some, other) => some.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;
const named = name => concepts.find(({ labels }) => same(labels.de, name) || same(labels.en, name))
  || concepts.find(({ also }) => (also || []).some(label => same(label, name)));

// As an event has it: with all that stand above, the nearest first.
function topic({ uri, slug, labels, broader }) {
  const above = new Map();
  let next = broader;
  while (next.length) {
    const found = next.filter(each => !above.has(each) && each !== slug)
      .map(each => concepts.find(some => some.slug === each)).filter(Boolean);
    found.forEach(each => above.set(each.slug, { slug: each.slug, labels: each.labels }));
    next = found.flatMap(each => each.broader);
  }
  return { uri, slug, labels, broader: [...above.values()], score: 1, passages: [] };
}

document.addEventListener('input', event => {
  if (event.target.id === 'concept-name') event.target.setCustomValidity('');
});
// Before htmx reads the form.
document.addEventListener('submit', event => {
  if (event.target.id !== 'add-tag') return;
  const name = $('#concept-name');
  const found = named(name.value.trim());
  $('[name=concept]', event.target).value = found ? JSON.stringify(topic(found)) : '';
  if (found) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  name.setCustomValidity(event.target.dataset.missing);
  name.reportValidity();
}, true);

// --- focus ---------------------------------------------------------------------------------
let focused;
document.addEventListener('htmx:beforeRequest', event => {
  if (event.target.closest?.('#metadata')) focused = event.target.closest('.judgeable')?.dataset.key || 'add';
});
document.addEventListener('htmx:afterSettle', () => {
  if (!focused) return;
  const row = all('.judgeable').find(some => some.dataset.key === focused);
  (row || $('#concept-name'))?.focus();
  focused = undefined;
  offer();
});
offer();
