// Turns the field for topics into a list to tick. Without this script, or without an answer, the field stays.
(async () => {
  const box = document.getElementById('themen');
  const field = document.getElementById('topics');
  if (!box || !field) return;
  let answer;
  try {
    const response = await fetch('/api/v1/topics', { headers: { Accept: 'application/json' } });
    if (!response.ok) return;
    answer = await response.json();
  } catch {
    return;
  }
  const language = box.dataset.lang;
  const all = Array.isArray(answer) ? answer : answer.topics ?? answer.items ?? [];
  const topics = all
    .map((topic) => ({ slug: topic.slug, label: String(topic.labels?.[language] ?? topic.label ?? topic.slug) }))
    .filter((topic) => topic.slug)
    .sort((a, b) => a.label.localeCompare(b.label, language));
  if (topics.length === 0) return;

  const chosen = new Set(field.value.split(/[,;\s]+/).filter(Boolean));
  const list = document.createElement('div');
  list.className = 'columns topics';
  for (const topic of topics) {
    const label = document.createElement('label');
    label.className = 'choice';
    const tick = document.createElement('input');
    tick.type = 'checkbox';
    tick.name = 'topic';
    tick.value = topic.slug;
    tick.checked = chosen.has(topic.slug);
    const text = document.createElement('span');
    text.textContent = topic.label;
    label.append(tick, text);
    list.append(label);
  }
  const search = document.createElement('input');
  search.type = 'search';
  search.setAttribute('aria-label', box.dataset.search);
  search.placeholder = box.dataset.search;
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLocaleLowerCase(language);
    for (const label of list.children) {
      const tick = label.firstElementChild;
      label.hidden = !tick.checked && !label.textContent.toLocaleLowerCase(language).includes(wanted);
    }
  });
  document.getElementById('themen-hinweis').textContent = box.dataset.all;
  field.replaceWith(search);
  search.parentElement.after(list);
})();
