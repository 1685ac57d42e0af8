// Shared by the pages' scripts: finding elements, and the program's API under the session's own protection.
export const $ = (selector, from = document) => from.querySelector(selector);
export const all = (selector, from = document) => [...from.querySelectorAll(selector)];

const csrf = () => $('meta[name=csrf]');

/** After a login in another tab this page's protection is that of the old session: takes over the new one's. */
async function renewed() {
  const answer = await fetch('/desk/konto', { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return false;
  const fresh = $('meta[name=csrf]', new DOMParser().parseFromString(await answer.text(), 'text/html'));
  if (!fresh || fresh.content === csrf().content) return false;
  csrf().content = fresh.content;
  return true;
}

function send(path, { body, method, version, key }) {
  const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang };
  if (method === 'GET') return fetch(path, { headers });
  headers[csrf().dataset.header] = csrf().content;
  const file = body instanceof Blob; // goes as it is
  headers['Content-Type'] = file ? body.type || 'application/octet-stream' : 'application/json';
  headers['Idempotency-Key'] = key;
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  return fetch(path, { headers, method, body: body === undefined || body === null ? undefined : file ? body : JSON.stringify(body) });
}

function sentence(answer, read) {
  if (answer.status === 401) return document.body.dataset.expired;
  if (answer.status === 403) return document.body.dataset.forbidden;
  const faults = read?.errors || [];
  if (faults.length > 1 && !read.detail.includes(faults[1].detail)) return faults.map(fault => `${fault.pointer} ${fault.detail}`).join(' ');
  return read?.detail || read?.title || `HTTP ${answer.status}`;
}

export async function api(path, body, method, version) {
  const key = crypto.randomUUID ? crypto.randomUUID() : String(Date.now()) + Math.random();
  const request = { body, version, key, method: method || (body === undefined ? 'GET' : 'POST') };
  let answer = await send(path, request);
  if ((answer.status === 401 || answer.status === 403) && await renewed()) answer = await send(path, request);
  const text = await answer.text();
  let read = null;
  try { read = text ? JSON.parse(text) : null; } catch { read = null; }
  if (!answer.ok) throw Object.assign(new Error(sentence(answer, read)), { faults: read?.errors });
  return read;
}
