// The part of the form for sources that only a table has.
import { $, all } from './api.js';

const form = $('[data-add]');
const parts = all('[data-kind]', form || undefined);

/** Shows what the chosen kind and format need; what is hidden is neither asked for nor sent. */
function show() {
  parts.forEach(part => {
    const wanted = part.dataset.kind === form.kind.value && (!part.dataset.format || part.dataset.format.split(' ').includes(form.format.value));
    part.hidden = !wanted;
    all('input, select, textarea', part).forEach(field => { field.disabled = !wanted; });
  });
  form.url.required = form.kind.value === 'table';
}
if (form && parts.length) {
  form.addEventListener('change', show);
  form.addEventListener('reset', () => setTimeout(show));
  show();
}

const given = (values, ...names) => Object.fromEntries(names.filter(name => values[name]).map(name => [name, values[name]]));

/** What is typed as the API takes it: for a table its settings in `table`, for any other kind as it is. */
export function tableOf(values) {
  const { name, kind, url, trust, licence } = values;
  if (kind !== 'table') return values;
  const table = { ...given(values, 'code', 'format'), wording: given(values, 'title', 'publisher', 'population', 'verb', 'place', 'notComparableWith') };
  const selection = given(values, 'regionalvariable', 'regionalkey', 'startyear');
  if (values.format === 'genesis' && Object.keys(selection).length) table.selection = selection;
  if (values.absolute || values.percent) {
    table.threshold = Object.fromEntries(['absolute', 'percent'].filter(bound => values[bound]).map(bound => [bound, Number(values[bound])]));
  }
  if (values.mapping) {
    try {
      table.mapping = JSON.parse(values.mapping);
    } catch {
      throw new Error(form.mapping.dataset.wrong);
    }
  }
  return { name, kind, url, trust, licence, table };
}
