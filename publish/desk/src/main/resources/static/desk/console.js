// Keys, dialogs and the pages that the API fills. Everything else works without it.
(() => {
  'use strict';
  document.documentElement.classList.add('js');
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
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
  // A session that ended shows the login page, not a piece of it.
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.responseURL.includes('/desk/anmelden')) {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });

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

  // --- keys ----------------------------------------------------------------------------------
  const typing = element => element.matches('input, textarea, select, [contenteditable]');
  const step = by => {
    const rows = all('.rows .headline');
    const at = rows.indexOf(document.activeElement);
    rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))]?.focus();
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    '/': () => $('#q')?.focus(),
    f: () => $('#release')?.click(),
    g: () => { location.href = '/desk'; },
    '?': () => help?.showModal(),
  };
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target.id === 'q') { event.target.blur(); step(0); return; }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (dialog?.open || help?.open || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  // --- the API -------------------------------------------------------------------------------
  async function api(path, body, method, version) {
    const options = { headers: { Accept: 'application/json' }, method: method || (body === undefined ? 'GET' : 'POST') };
    if (options.method !== 'GET') {
      const csrf = $('meta[name=csrf]');
      options.headers[csrf.dataset.header] = csrf.content;
      options.headers['Content-Type'] = 'application/json';
      options.headers['Idempotency-Key'] = crypto.randomUUID ? crypto.randomUUID() : String(Date.now()) + Math.random();
      if (version !== undefined) options.headers['If-Match'] = `"${version}"`;
      options.body = body === undefined || body === null ? undefined : JSON.stringify(body);
    }
    const answer = await fetch(path, options);
    const text = await answer.text();
    let read = null;
    try { read = text ? JSON.parse(text) : null; } catch { read = null; }
    if (!answer.ok) throw new Error(read?.detail || read?.title || `HTTP ${answer.status}`);
    return read;
  }

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

  const page = $('[data-page]');
  if (!page) return;
  const words = JSON.parse(page.dataset.words || '{}');
  const mayArrange = page.dataset.arrange === 'true';
  const list = $('[data-list]', page);
  const word = key => words[key] || key;

  /** An element: el('p', {class: 'muted'}, 'text', child…); texts are never read as HTML. */
  function el(name, attributes, ...children) {
    const element = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (value === null || value === undefined || value === false) return;
      if (key === 'onclick') element.addEventListener('click', value);
      else element.setAttribute(key, value === true ? '' : value);
    });
    element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
    return element;
  }
  const time = text => text
    ? el('time', { datetime: text }, new Date(text).toLocaleString(document.documentElement.lang,
      { timeZone: 'Europe/Berlin', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }))
    : '–';
  const badge = (state, name) => el('span', { class: `delivery ${state}` }, word(name || state));
  function table(heads, rows, empty) {
    if (!rows.length) return el('p', { class: 'muted empty' }, word(empty));
    return el('div', { class: 'scroll' }, el('table', {},
      el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, word(head))))),
      el('tbody', {}, ...rows.map(cells => el('tr', {}, ...cells.map(cell => el('td', {}, cell)))))));
  }
  function fail(error) {
    const place = $('[data-error]', page);
    place.textContent = error.message;
    place.hidden = false;
  }
  const guarded = work => async (...given) => {
    $('[data-error]', page).hidden = true;
    try { await work(...given); } catch (error) { fail(error); }
  };
  const button = (name, work, sure) => mayArrange && el('button', { class: 'plain', type: 'button',
    onclick: guarded(async () => { if (!sure || confirm(word(sure))) await work(); }) }, word(name));
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

  // --- sources -------------------------------------------------------------------------------
  async function sources() {
    const answer = await api('/api/v1/sources');
    const rows = answer.sources.map(source => {
      const stopped = source.state !== 'active';
      const last = source.lastFetch;
      const failing = last && (last.outcome === 'failed' || last.outcome === 'quarantined');
      return [
        el('div', {}, el('b', {}, source.name), ' ', el('small', { class: 'muted' }, [word('kind.' + source.kind), word('trust.' + source.trust), source.licence].filter(Boolean).join(' · ')),
          source.url && el('small', { class: 'detail' }, source.url)),
        el('div', {}, badge(stopped ? 'suppressed' : failing ? 'retrying' : 'delivered', stopped ? 'stopped' : failing ? last.outcome : 'active'),
          last && el('small', { class: 'detail' }, last.reason)),
        time(last?.time),
        time(source.nextFetch),
        el('div', { class: 'buttons' },
          el('button', { class: 'plain', type: 'button', 'aria-label': `${word('fetches')}: ${source.name}`, onclick: guarded(() => fetches(source)) }, word('fetches')),
          button(stopped ? 'resume' : 'stop', async () => {
            await api(`/api/v1/sources/${source.id}`, { state: stopped ? 'active' : 'stopped' }, 'PATCH', source.version);
            await sources();
          }, stopped ? null : 'stopSure')),
      ];
    });
    list.replaceChildren(table(['source', 'state', 'lastFetch', 'nextFetch', 'actions'], rows, 'noSources'), el('div', { 'data-fetches': '' }));
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
  async function dead() {
    const answer = await api(`/api/v1/dead-letters?stage=${encodeURIComponent($('#stage').value)}`);
    const rows = (answer.deadLetters || answer.letters || answer.entries || []).map(letter => [
      time(letter.at || letter.time), el('small', { class: 'detail' }, letter.type || ''),
      el('small', { class: 'detail' }, letter.subject || letter.uri || letter.id || ''),
      el('small', { class: 'detail' }, letter.cause || letter.detail || ''),
    ]);
    list.replaceChildren(table(['at', 'event', 'item', 'cause'], rows, 'noDead'));
  }

  if (page.dataset.page === 'sources') {
    onAdd(async values => { await api('/api/v1/sources', values); await sources(); });
    guarded(sources)();
  } else if (page.dataset.page === 'partners') {
    onAdd(async ({ name, url }) => {
      const partner = await api('/api/v1/partners', { name });
      const endpoint = url ? await api(`/api/v1/partners/${partner.id}/endpoints`, { url }) : null;
      await partners();
      secret(`${word('secretOnce')} ${name}`, partner.token && `Token: ${partner.token}`, endpoint && `Secret: ${endpoint.secret}`);
    });
    guarded(partners)();
  } else if (page.dataset.page === 'dead') {
    $('#stage').addEventListener('change', guarded(dead));
    guarded(dead)();
  }
})();
