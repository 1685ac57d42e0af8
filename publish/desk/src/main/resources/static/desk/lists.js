// Partners and dead letters: pages that the API fills.
import { $, api } from './api.js';
import { badge, button, el, fail, guarded, list, mayArrange, page, table, time, word } from './page.js';

function onAdd(work) {
  const form = $('[data-add]', page);
  form?.addEventListener('submit', guarded.call(null, async event => {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
    await work(values);
    form.reset();
    form.closest('details').open = false;
  }));
}

// --- partners ------------------------------------------------------------------------------
function secret(title, ...lines) {
  const place = $('[data-secret]', page);
  place.replaceChildren(el('p', {}, title), ...lines.filter(Boolean).map(line => el('p', {}, el('code', {}, line))));
  place.hidden = false;
  place.scrollIntoView({ block: 'nearest' });
}
async function partners() {
  const answer = await api('/api/v1/partners');
  list.replaceChildren(...(answer.partners.length ? answer.partners.map(partner => el('section', { class: 'box' },
    el('h2', {}, partner.name),
    table(['endpoint', 'state', 'open', 'actions'], (partner.endpoints || []).map(endpoint => [
      el('div', {}, el('span', { class: 'detail' }, endpoint.url), endpoint.types?.length ? el('small', { class: 'muted' }, endpoint.types.join(', ')) : null),
      el('div', {}, badge(endpoint.state === 'active' ? (endpoint.failingSince ? 'retrying' : 'delivered') : 'given-up', endpoint.state),
        endpoint.reason && el('small', { class: 'detail' }, endpoint.reason),
        endpoint.failingSince && el('small', { class: 'detail' }, `${word('failingSince')} `, time(endpoint.failingSince))),
      String(endpoint.open ?? 0),
      el('div', { class: 'buttons' },
        el('button', { class: 'plain', type: 'button', onclick: guarded(() => deliveries(endpoint)) }, word('deliveries')),
        button('test', async () => {
          const came = await api(`/api/v1/endpoints/${endpoint.id}/test`, null, 'POST');
          alert(`${word(came.delivered ? 'testDelivered' : 'testFailed')} ${came.status ?? ''} ${came.detail ?? ''}`.trim());
        }),
        button(endpoint.state === 'active' ? 'switchOff' : 'switchOn', async () => {
          await api(`/api/v1/endpoints/${endpoint.id}/switch-${endpoint.state === 'active' ? 'off' : 'on'}`, null, 'POST');
          await partners();
        }, endpoint.state === 'active' ? 'switchOffSure' : null),
        button('rotate', async () => {
          const fresh = await api(`/api/v1/endpoints/${endpoint.id}/rotate-secret`, {});
          secret(`${word('secretOnce')} ${partner.name}`, fresh.secret);
        }, 'rotateSure')),
    ]), 'noEndpoints'),
    mayArrange && endpointForm(partner))) : [el('p', { class: 'muted empty' }, word('noPartners'))]),
  el('div', { 'data-deliveries': '' }));
}
function endpointForm(partner) {
  const input = el('input', { type: 'url', required: true, placeholder: 'https://…', 'aria-label': `${word('newEndpoint')} ${partner.name}` });
  const form = el('form', { class: 'inline' }, input, el('button', {}, word('addEndpoint')));
  form.addEventListener('submit', guarded(async event => {
    event.preventDefault();
    const made = await api(`/api/v1/partners/${partner.id}/endpoints`, { url: input.value });
    await partners();
    secret(`${word('secretOnce')} ${partner.name}`, made.secret);
  }));
  return form;
}
async function deliveries(endpoint) {
  const answer = await api(`/api/v1/endpoints/${endpoint.id}/deliveries?limit=50`);
  const rows = answer.deliveries.map(some => [
    el('a', { href: `/desk/items/${some.uri.replace('urn:uuid:', '')}` }, some.type),
    badge(some.state), String(some.attempts), time(some.lastAt || some.planned),
    el('small', { class: 'detail' }, [some.lastStatus, some.detail].filter(Boolean).join(' ')),
    el('span', {}, ['delivered', 'given-up'].includes(some.state) && button('resend', async () => {
      await api(`/api/v1/deliveries/${some.id}/resend`, null, 'POST');
      await deliveries(endpoint);
    }, 'resendSure')),
  ]);
  const title = el('h2', { tabindex: '-1' }, `${word('deliveries')}: ${endpoint.url}`);
  $('[data-deliveries]', list).replaceChildren(title, table(['event', 'state', 'attempts', 'at', 'detail', 'actions'], rows, 'noDeliveries'));
  title.focus();
}

// --- dead letters --------------------------------------------------------------------------
const STAGES = ['enrich', 'desk', 'desk-ledger', 'desk-concerns', 'feeds', 'newsletter', 'webhooks'];

async function dead() {
  const stages = await Promise.all(STAGES.map(async stage => [stage, await api(`/api/v1/dead-letters?stage=${stage}`)]));
  const full = stages.filter(([, letters]) => letters.length);
  list.replaceChildren(...(full.length ? full.map(([stage, letters]) => deadOf(stage, letters))
    : [el('p', { class: 'muted empty' }, word('noDead'))]));
}
function deadOf(stage, letters) {
  const rows = letters.map(letter => [
    time(letter.at),
    el('small', { class: 'detail' }, (letter.type || '').replace('de.faktenstrom.', '')),
    letter.subject?.startsWith('urn:uuid:')
      ? el('a', { href: `/desk/items/${letter.subject.replace('urn:uuid:', '')}` }, letter.subject.slice(9, 22) + '…')
      : String(letter.subject || letter.id),
    el('small', { class: 'detail', lang: 'en' }, letter.cause),
    letter.replayed ? el('span', {}, `${word('replayedAt')} `, time(letter.replayed)) : word('waits'),
  ]);
  return el('section', { class: 'box' }, el('h2', {}, word(`stage.${stage}`)),
    table(['at', 'event', 'item', 'cause', 'state'], rows, 'noDead'),
    letters.some(letter => !letter.replayed) && button('replay', async () => {
      const { replayed } = await api(`/api/v1/dead-letters/${stage}/replay`, null, 'POST');
      await dead();
      secret(`${word('replayed')} ${replayed}`);
    }, 'replaySure'));
}

if (page.dataset.page === 'partners') {
  onAdd(async ({ name, url }) => {
    const partner = await api('/api/v1/partners', { name });
    let endpoint = null;
    let refused = null;
    try {
      endpoint = url ? await api(`/api/v1/partners/${partner.id}/endpoints`, { url }) : null;
    } catch (error) {
      refused = error;
    }
    await partners();
    secret(`${word('secretOnce')} ${name}`, partner.token && `Token: ${partner.token}`, endpoint && `Secret: ${endpoint.secret}`);
    // The partner is there and its token is shown this once, whatever became of the address.
    if (refused) fail(new Error(`${word('noEndpoint')} ${refused.message}`));
  });
  guarded(partners)();
} else if (page.dataset.page === 'dead') {
  guarded(dead)();
}
