// The form for sources: which fields a kind needs, what the API is sent, and what is wrong with it.
import { $, all } from './api.js';
import { page, word } from './page.js';

const form = $('[data-add]', page);
const parts = all('[data-kind]', form || undefined);
const summary = form?.closest('details').querySelector('summary');
const adds = { title: summary?.textContent, save: form && $('.main', form).textContent };
const has = (names, value) => names.split(' ').includes(value);

/** Shows what the chosen kind needs; what is hidden is neither asked for nor sent. */
function show() {
  const editing = Boolean(form.dataset.id);
  parts.forEach(part => {
    const { kind, when, is } = part.dataset;
    const wanted = has(kind, form.kind.value) && (!when || has(is, form.elements[when].value)) && !(editing && 'new' in part.dataset);
    part.hidden = !wanted;
    all('input, select, textarea', part).forEach(field => { field.disabled = !wanted; });
  });
  form.kind.disabled = editing;
  form.url.required = form.kind.value !== 'notices';
}

/** Empty again, for a source that is not there yet. */
export function fresh() {
  delete form.dataset.id;
  form.reset();
  clean();
  summary.textContent = adds.title;
  $('.main', form).textContent = adds.save;
  $('[data-cancel]', form).hidden = true;
  show();
}

/** Puts a source into the form. Its address stays, and so does what is too much for a form. */
export function change(source) {
  fresh();
  Object.assign(form.dataset, { id: source.id, version: source.version });
  const { senders, ...plain } = source.settings || {};
  const values = { ...plain, name: source.name, kind: source.kind, trust: source.trust, licence: source.licence, senders: senders?.join('\n') };
  Object.entries(values).forEach(([name, value]) => {
    if (form.elements[name] && value !== undefined) form.elements[name].value = value;
  });
  summary.textContent = `${word('edit')}: ${source.name}`;
  $('.main', form).textContent = word('save');
  $('[data-cancel]', form).hidden = false;
  show();
  form.closest('details').open = true;
  form.name.focus();
}

if (form) {
  form.addEventListener('change', show);
  show();
}

// --- what is sent --------------------------------------------------------------------------
const some = (values, ...names) => Object.fromEntries(names.filter(name => values[name]).map(name => [name, values[name]]));
const lines = text => (text || '').split(/[\n,;]+/).map(line => line.trim()).filter(Boolean);
const SETTINGS = {
  mail: values => ({ senders: lines(values.senders), ...some(values, 'authserv') }),
  notices: values => some(values, 'registry', 'mailto', 'since'),
  catalogue: values => some(values, 'flavour', 'query'),
  sitemap: values => ({ ...some(values, 'include'), ...(values.most && { most: Number(values.most) }) }),
  table,
};

/** What is typed as the API takes it: what only its kind has in a field named like the kind. */
export function given() {
  const kind = form.kind.value;
  const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  const source = some(values, 'name', 'kind', 'url', 'trust', 'licence');
  if (values.host) source.url = mailbox(values);
  const complete = !form.dataset.id || has('mail catalogue sitemap', kind);
  return SETTINGS[kind] && complete ? { ...source, [kind]: SETTINGS[kind](values) } : source;
}
/** RFC 5092, without a login. */
function mailbox({ scheme, host, port, folder }) {
  const path = (folder || 'INBOX').split('/').map(encodeURIComponent).join('/');
  return `${scheme}://${host.trim()}${port ? `:${port}` : ''}/${path}`;
}
function table(values) {
  const made = { ...some(values, 'code', 'format'), wording: some(values, 'title', 'publisher', 'population', 'verb', 'place', 'notComparableWith') };
  const selection = some(values, 'regionalvariable', 'regionalkey', 'startyear');
  if (values.format === 'genesis' && Object.keys(selection).length) made.selection = selection;
  if (values.absolute || values.percent) {
    made.threshold = Object.fromEntries(['absolute', 'percent'].filter(bound => values[bound]).map(bound => [bound, Number(values[bound])]));
  }
  if (values.mapping) {
    try {
      made.mapping = JSON.parse(values.mapping);
    } catch {
      throw new Error(form.mapping.dataset.wrong);
    }
  }
  return made;
}

// --- what is wrong -------------------------------------------------------------------------
function clean() {
  all('[data-wrong-of]', form).forEach(note => note.remove());
  all('[aria-invalid]', form).forEach(field => {
    field.removeAttribute('aria-invalid');
    field.setAttribute('aria-describedby', (field.getAttribute('aria-describedby') || '').replace(/\S+-wrong/g, '').trim());
  });
}
/** The field that a pointer such as /mail/senders/0 is about. */
function fieldOf(pointer) {
  const name = pointer.split('/').reverse().find(part => /^\D+$/.test(part) && form.elements[part]?.name);
  const field = name && form.elements[name];
  return field && !field.disabled ? field : pointer === '/url' && !form.host.disabled ? form.host : null;
}
/** Says beside each field what is wrong with it; the error then says the rest. */
export function placed(error) {
  clean();
  const others = [];
  (error.faults || []).forEach(({ pointer, detail }) => {
    const field = fieldOf(pointer);
    if (!field) { others.push(detail); return; }
    const line = field.name === 'senders' && lines(field.value)[Number(pointer.split('/').pop())];
    const note = document.createElement('p');
    note.className = 'wrong';
    note.id = `${field.id}-wrong`;
    note.dataset.wrongOf = field.name;
    note.textContent = `${line ? `${line}: ` : ''}${detail.charAt(0).toUpperCase()}${detail.slice(1)}`;
    field.after(note);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') || ''} ${note.id}`.trim());
  });
  const first = $('[aria-invalid]', form);
  if (!first) return error;
  first.focus();
  return new Error([word('checkFields'), ...others].join(' '));
}
