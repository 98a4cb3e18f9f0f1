/* The one box: asks as one types, shows groups, goes where Enter points. What is typed never stands in an address. */
(() => {
  const box = document.getElementById('one-box');
  const list = document.getElementById('one-box-found');
  const said = document.getElementById('one-box-said');
  if (!box) return;
  let timer;
  let asked = 0;
  let shown = 0;
  let answered = '';
  let active = -1;
  let goOnAnswer = false;

  const options = () => [...list.querySelectorAll('[data-href]')];

  const hide = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const unfold = () => {
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
  };

  const point = (index) => {
    const all = options();
    if (!all.length) return;
    active = (index + all.length) % all.length;
    all.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    box.setAttribute('aria-activedescendant', all[active].id);
    all[active].scrollIntoView({ block: 'nearest' });
  };

  const open = (option) => {
    if (!option) return;
    hide();
    box.value = '';
    location.assign(option.dataset.href);
  };

  const line = (item, number) => {
    const option = desk.element('div');
    option.id = `one-box-${number}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.href = item.href;
    const titles = desk.element('span', 'grow clip');
    titles.append(desk.element('span', 'title', item.title));
    if (item.detail) titles.append(' ', desk.element('span', 'detail', item.detail));
    option.append(desk.icon(item.icon || 'right'), titles);
    return option;
  };

  const groupOf = (group, at, first) => {
    const part = desk.element('div', 'group');
    const label = desk.element('div', 'label', group.label);
    label.id = `one-box-group-${at}`;
    label.setAttribute('role', 'presentation');
    part.setAttribute('role', 'group');
    part.setAttribute('aria-labelledby', label.id);
    part.append(label, ...group.items.map((item, i) => line(item, first + i)));
    return part;
  };

  /** A sentence instead of results; an option that cannot be chosen, for a list box must hold options. */
  const sentence = (words) => {
    const only = desk.element('div', 'nothing', words);
    only.setAttribute('role', 'option');
    only.setAttribute('aria-disabled', 'true');
    only.setAttribute('aria-selected', 'false');
    list.replaceChildren(only);
    said.textContent = words;
    box.removeAttribute('aria-activedescendant');
    unfold();
  };

  const show = (groups) => {
    let number = 0;
    const parts = groups.filter((g) => g.items.length).map((group, at) => {
      const part = groupOf(group, at, number);
      number += group.items.length;
      return part;
    });
    if (!number) return sentence(desk.text('nothing'));
    list.replaceChildren(...parts);
    said.textContent = desk.text('count', number);
    unfold();
    point(0);
  };

  const fetchGroups = async (typed) => {
    const answer = await desk.request('/one-box', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ q: typed }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).groups;
  };

  const ask = async () => {
    const typed = box.value.trim();
    if (!typed) return hide();
    const mine = ++asked;
    try {
      const groups = await fetchGroups(typed);
      if (mine < shown || !box.value.trim() || document.activeElement !== box) return;
      shown = mine;
      answered = typed;
      show(groups);
      if (goOnAnswer && mine === asked) open(options()[0]);
    } catch (failed) {
      if (mine === asked) sentence(desk.text('noBox'));
    } finally {
      if (mine === asked) goOnAnswer = false;
    }
  };

  const enter = () => {
    clearTimeout(timer);
    if (!list.hidden && answered === box.value.trim() && options().length) return open(options()[Math.max(0, active)]);
    goOnAnswer = true;
    ask();
  };

  const escape = (event) => {
    event.stopPropagation();
    if (!list.hidden) return hide();
    box.value = '';
    box.blur();
  };

  const move = (step) => (list.hidden ? ask() : point(active + step));

  box.addEventListener('input', () => {
    clearTimeout(timer);
    goOnAnswer = false;
    timer = setTimeout(ask, 120);
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: enter }[event.key];
    if (act) {
      event.preventDefault();
      act();
    } else if (event.key === 'Escape') escape(event);
  });
  box.addEventListener('blur', () => setTimeout(hide, 150));
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    open(event.target.closest('[data-href]'));
  });
})();
