// What pages that the API fills share: words, elements, tables, and one place that says what went wrong.
import { $ } from './api.js';

export const page = $('[data-page]');
const words = JSON.parse(page.dataset.words || '{}');
export const mayArrange = page.dataset.arrange === 'true';
export const list = $('[data-list]', page);
export const word = key => words[key] || key;

/** An element: el('p', {class: 'muted'}, 'text', child…); texts are never read as HTML. */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (value === null || value === undefined || value === false) return;
    if (key === 'onclick') element.addEventListener('click', value);
    else element.setAttribute(key, value === true ? '' : value);
  });
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}
const berlin = (text, parts) => new Date(text).toLocaleString(document.documentElement.lang === 'de' ? 'de-DE' : 'en-GB',
  { timeZone: 'Europe/Berlin', ...parts });
const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' };
const CLOCK = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
/** As everywhere at the desk: with its zone, and with the date where it is not today. */
export function time(text) {
  if (!text) return '–';
  const today = berlin(text, DAY) === berlin(Date.now(), DAY);
  return el('time', { datetime: text, title: berlin(text, { dateStyle: 'full', timeStyle: 'long' }) }, berlin(text, today ? CLOCK : { ...DAY, ...CLOCK }));
}
export const badge = (state, name) => el('span', { class: `delivery ${state}` }, word(name || state));
export function table(heads, rows, empty) {
  if (!rows.length) return el('p', { class: 'muted empty' }, word(empty));
  return el('div', { class: 'scroll' }, el('table', { class: 'cards' },
    el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, word(head))))),
    el('tbody', {}, ...rows.map(cells => el('tr', {}, ...cells.map((cell, at) => el('td', { 'data-head': word(heads[at]) }, cell)))))));
}
export function fail(error) {
  const place = $('[data-error]', page);
  place.textContent = error.message;
  place.hidden = false;
  place.scrollIntoView({ block: 'nearest' });
}
export const guarded = work => async (...given) => {
  $('[data-error]', page).hidden = true;
  try { await work(...given); } catch (error) { fail(error); }
};
export const button = (name, work, sure) => mayArrange && el('button', { class: 'plain', type: 'button',
  onclick: guarded(async () => { if (!sure || confirm(word(sure))) await work(); }) }, word(name));
