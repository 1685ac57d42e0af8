// Keys and dialogs. The pages work without it.
import { $, all, api } from './api.js';
import './tags.js';

document.documentElement.classList.add('js');
const dialog = $('#dialog');
const help = $('#help');

// --- polling -------------------------------------------------------------------------------
// A hidden page asks nothing; a list must not change under an open dialog.
document.addEventListener('htmx:beforeRequest', event => {
  const polls = (event.target.getAttribute('hx-trigger') || '').startsWith('every');
  if (polls && (document.hidden || dialog?.open || help?.open)) event.preventDefault();
});
let review = $('#board')?.dataset.review;
document.addEventListener('htmx:afterSwap', () => {
  const now = $('#board')?.dataset.review;
  if (now !== undefined && Number(now) > Number(review)) {
    const news = $('#news');
    news.textContent = news.dataset.text.replace('{0}', Number(now) - Number(review));
  }
  review = now;
});
// A session that ended shows the login page, not a piece of it. Where something is typed, the page stays: sending it
// leads to the login and back, and nothing is lost.
document.addEventListener('htmx:beforeSwap', event => {
  if (!event.detail.xhr.responseURL.includes('/desk/anmelden')) return;
  event.detail.shouldSwap = false;
  if (!dialog?.open && !$('form.fields')) location.reload();
});

// --- what was typed before the session ended -------------------------------------------------
const stale = $('[data-typed]');
if (stale) sessionStorage.setItem(`typed:${stale.dataset.back}`, stale.dataset.typed);
const kept = stale ? null : sessionStorage.getItem(`typed:${location.pathname}`);
const form = $('form.fields');
if (kept && form) {
  sessionStorage.removeItem(`typed:${location.pathname}`);
  const typed = JSON.parse(kept);
  [...form.elements].filter(field => field.name && field.name !== '_csrf' && (field.type === 'checkbox' || typed[field.name]))
    .forEach(field => {
      const values = typed[field.name] || [];
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
      else field.value = values[0];
    });
  $('#restored').hidden = false;
  // The release form then says anew who will get it.
  document.addEventListener('DOMContentLoaded', () => form.dispatchEvent(new Event('change', { bubbles: true })));
}

// --- dialogs -------------------------------------------------------------------------------
document.addEventListener('click', async event => {
  const link = event.target.closest('a[data-dialog]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    const answer = await fetch(link.href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const section = $('main section', page);
    if (!answer.ok || !section || answer.redirected) { location.href = link.href; return; }
    dialog.replaceChildren(document.importNode(section, true));
    window.htmx?.process(dialog);
    dialog.showModal();
    (all('[name=when]:checked, textarea, input:not([type=hidden])', dialog)[0])?.focus();
    dialog.addEventListener('close', () => link.focus(), { once: true });
    return;
  }
  const cancel = event.target.closest('#dialog .cancel');
  if (cancel) { event.preventDefault(); dialog.close(); return; }
  const sure = event.target.closest('button[data-sure]:not(.resend)');
  if (sure && !confirm(sure.dataset.sure)) event.preventDefault();
  const resend = event.target.closest('button.resend');
  if (resend) resendOne(resend);
});
// A chosen time means that it is to be used.
document.addEventListener('input', event => {
  if (event.target.id !== 'at') return;
  const now = $('[name=when][value=now]', event.target.form);
  if (now?.checked) $('[name=when][value=time]', event.target.form).checked = true;
});
// A second click must not send twice.
document.addEventListener('submit', event => {
  if (event.target.method !== 'post' || event.defaultPrevented) return;
  setTimeout(() => all('button', event.target).forEach(button => { button.disabled = true; }));
});
window.addEventListener('pageshow', () => all('form button').forEach(button => { button.disabled = false; }));

// --- charts --------------------------------------------------------------------------------
// Of a chart that is an image only its alternative is read aloud: it is told in full, and shown to all.
all('figure[data-version]').forEach(async figure => {
  const { report } = await api(figure.dataset.version).catch(() => ({}));
  if (!report?.chartText) return;
  $('img', figure)?.setAttribute('alt', report.chartText);
  $('[data-text]', figure).textContent = report.chartText;
});

// --- keys ----------------------------------------------------------------------------------
const typing = element => element.matches('input, textarea, select, [contenteditable]');
const step = by => {
  const rows = all('.rows .headline, .judgeable[tabindex]');
  const at = rows.indexOf(document.activeElement.closest('.judgeable') || document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))]?.focus();
};
const click = (button) => document.activeElement?.closest('.judgeable')?.querySelector(button)?.click();
const keys = {
  j: () => step(1),
  k: () => step(-1),
  t: () => $('.judgeable[tabindex]')?.focus(),
  a: () => click('.yes'),
  x: () => click('.no'),
  '+': () => $('#concept-name')?.focus(),
  '/': () => $('#q')?.focus(),
  f: () => $('#release')?.click(),
  g: () => { location.href = '/desk'; },
  '?': () => help?.showModal(),
};
// While tags and citations are replaced none of them has the focus: keys wait, so that none meets another row.
let waiting;
const press = key => (waiting ? waiting.push(key) : keys[key]());
const pressed = () => { const held = waiting || []; waiting = undefined; held.forEach(press); };
const inMetadata = event => event.target.closest?.('#metadata');
document.addEventListener('htmx:beforeRequest', event => { if (inMetadata(event)) waiting = []; });
document.addEventListener('htmx:afterRequest', event => { if (!event.detail.successful) pressed(); });
document.addEventListener('htmx:afterSettle', event => { if (inMetadata(event)) pressed(); });
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && event.target.id === 'q') { event.target.blur(); step(0); return; }
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (dialog?.open || help?.open || !keys[event.key]) return;
  event.preventDefault();
  press(event.key);
});

async function resendOne(button) {
  const { endpoint, uri, revision, sure, done, failed } = button.dataset;
  if (!confirm(sure)) return;
  try {
    const { deliveries } = await api(`/api/v1/endpoints/${encodeURIComponent(endpoint)}/deliveries?limit=500`);
    const found = deliveries.find(some => some.uri === uri && String(some.revision) === revision);
    if (!found) throw new Error(failed);
    await api(`/api/v1/deliveries/${encodeURIComponent(found.id)}/resend`, null, 'POST');
    button.textContent = done;
    button.disabled = true;
  } catch (error) {
    alert(error.message);
  }
}
