/* Inputs that offer while one types: data-suggest="source".
 * data-suggest-fill: the chosen offer fills the form's fields (their ids are the field names).
 * data-suggest-pick="field": the chosen offer becomes a chip of that field's list.
 * data-scan: what a card reader or a passport reader types is read on the server.
 * What is typed goes in the body of a POST, never in an address. */
(() => {
  'use strict';
  const WAIT = 120;
  const context = () => document.body.dataset.context || '';
  let open = null; // {input, list, offers, index}
  let timer = 0;
  let asked = 0;
  let waiting = null; // the input whose offers are on their way
  let eager = false; // Enter was pressed before they came

  const post = (path, body) => fetch(context() + path, {
    method: 'POST', credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-Desk-Request': '1' }, body: JSON.stringify(body)
  }).then(answer => (answer.ok ? answer.json() : Promise.reject(answer)));

  const field = (form, name) => form.querySelector(`[id$=":${CSS.escape(name)}"]`);

  function close() {
    if (!open) return;
    open.input.setAttribute('aria-expanded', 'false');
    open.input.removeAttribute('aria-activedescendant');
    open.list.remove();
    open = null;
  }

  function show(input, offers) {
    close();
    if (!offers.length || document.activeElement !== input) return;
    const list = document.createElement('div');
    list.className = 'suggestions';
    list.id = input.id + '_offers';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.dataset.suggest);
    offers.forEach((offer, i) => {
      const option = document.createElement('div');
      option.setAttribute('role', 'option');
      option.id = list.id + '_' + i;
      option.dataset.index = i;
      const title = document.createElement('span');
      title.className = 'title';
      title.textContent = offer.title;
      const detail = document.createElement('span');
      detail.className = 'detail';
      detail.textContent = offer.detail;
      option.append(title, detail);
      list.append(option);
    });
    input.parentElement.append(list);
    input.setAttribute('aria-expanded', 'true');
    open = { input, list, offers, index: -1 };
    select(0);
  }

  function select(index) {
    const options = [...open.list.children];
    open.index = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === open.index)));
    open.input.setAttribute('aria-activedescendant', options[open.index].id);
    options[open.index].scrollIntoView({ block: 'nearest' });
  }

  function set(input, value) {
    if (!input || input.value === value) return;
    input.value = value;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function fill(form, fields) {
    for (const [name, value] of Object.entries(fields)) set(field(form, name), value);
    showKnown(form);
    form.querySelectorAll('[data-picks]').forEach(drawPicks);
  }

  function showKnown(form) {
    form.querySelectorAll('[data-known]').forEach(input => {
      const known = field(form, input.dataset.known);
      input.placeholder = known ? known.value : '';
    });
  }

  function choose(offer) {
    const input = open.input;
    const form = input.form;
    close();
    if (input.dataset.suggestPick) {
      pick(form, input.dataset.suggestPick, offer);
      input.value = '';
      input.focus();
      return;
    }
    post('/suggest/' + input.dataset.suggest, { id: offer.id }).then(answer => {
      fill(form, answer.fields);
      const next = form.querySelector(input.dataset.suggestNext || '[type="submit"]');
      if (next) next.focus();
    }).catch(() => input.focus());
  }

  /* Chips: the hidden field keeps "id|name;id|name"; the server reads the ids only. */
  const picked = hidden => hidden.value.split(';').filter(Boolean).map(one => {
    const split = one.indexOf('|');
    return split < 0 ? { id: one, title: one } : { id: one.slice(0, split), title: one.slice(split + 1) };
  });

  function keep(hidden, all) {
    hidden.value = all.map(one => one.id + '|' + one.title.replace(/[;|]/g, ' ')).join(';');
    hidden.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function pick(form, name, offer) {
    const hidden = field(form, name);
    const all = picked(hidden);
    if (!all.some(one => one.id === offer.id)) keep(hidden, all.concat(offer));
    drawPicks(hidden.closest('[data-picks]'));
  }

  function drawPicks(box) {
    const hidden = box.querySelector('input[type="hidden"]');
    box.querySelectorAll('.pick').forEach(chip => chip.remove());
    for (const one of picked(hidden)) {
      const chip = document.createElement('span');
      chip.className = 'pick';
      chip.textContent = one.title;
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.dataset.unpick = one.id;
      remove.setAttribute('aria-label', '× ' + one.title);
      remove.textContent = '×';
      chip.append(remove);
      box.append(chip);
    }
    box.dataset.drawn = hidden.value || '-';
  }

  function drawAll() {
    document.querySelectorAll('[data-picks]').forEach(box => {
      const hidden = box.querySelector('input[type="hidden"]');
      if (hidden && box.dataset.drawn !== (hidden.value || '-')) drawPicks(box);
    });
    document.querySelectorAll('input[data-suggest]:not([role])').forEach(input => {
      input.setAttribute('role', 'combobox');
      input.setAttribute('aria-autocomplete', 'list');
      input.setAttribute('aria-expanded', 'false');
      input.setAttribute('aria-controls', input.id + '_offers');
    });
  }

  /* A reader types a whole document at once: a machine-readable zone, or a number alone. */
  const looksRead = text => /<<|^[A-Z0-9<]{30,}$|^\d{17}[\dXx]$|\t|^\S+=/.test(text);
  const unfinished = text => /^[PIAC][A-Z0-9<]{29,}$/.test(text) && ![72, 88, 90].includes(text.length);

  /* What was read wrongly is told beside the field and stands selected: the next reading takes its place. */
  function unread(input, words) {
    const box = input.closest('.field') || input.parentElement;
    box.querySelector('[data-unread]')?.remove();
    box.classList.toggle('error', Boolean(words));
    if (!words) return;
    const told = desk.element('div', 'field-message');
    told.dataset.unread = '1';
    const said = desk.element('span', '', words);
    said.setAttribute('role', 'alert');
    told.append(said);
    box.append(told);
    input.focus();
    input.select();
  }

  function scan(input) {
    post('/suggest/document', { id: input.value }).then(answer => {
      unread(input, '');
      fill(input.form, answer.fields);
      const next = input.form.querySelector('[data-door-submit]');
      if (next) next.focus();
    }).catch(answer => (answer.status === 422
      ? answer.json().then(refused => unread(input, refused.words))
      : unread(input, desk.text(answer.status ? 'failed' : 'offline'))));
  }

  document.addEventListener('desk:restored', event => {
    showKnown(event.target);
    event.target.querySelectorAll('[data-picks]').forEach(drawPicks);
  });

  document.addEventListener('input', event => {
    const input = event.target;
    if (input.closest && input.closest('.field')?.querySelector('[data-unread]')) unread(input, '');
    if (!input.dataset || !input.dataset.suggest) return;
    clearTimeout(timer);
    if (input.dataset.suggestFill) {
      const id = field(input.form, 'visitorId');
      if (id) id.value = '';
    }
    const typed = input.value.trim();
    const mine = ++asked;
    waiting = null;
    eager = false;
    if (!typed || looksRead(typed)) { close(); return; }
    waiting = input;
    timer = setTimeout(() => {
      post('/suggest/' + input.dataset.suggest, { q: typed })
        .then(answer => { if (mine === asked) arrived(input, answer.offers); })
        .catch(() => { if (mine === asked) arrived(input, []); });
    }, WAIT);
  });

  /* A quick Enter means the first offer, or the form as typed when there is none. */
  function arrived(input, offers) {
    waiting = null;
    show(input, offers);
    if (!eager) return;
    eager = false;
    if (open) choose(open.offers[0]);
    else if (!input.dataset.suggestPick) input.form.querySelector('[data-door-submit]')?.click();
  }

  document.addEventListener('keydown', event => {
    const input = event.target;
    if (!input.dataset) return;
    if (event.key === 'Enter' && input.dataset.scan && looksRead(input.value)) {
      event.preventDefault();
      event.stopPropagation();
      if (!unfinished(input.value)) scan(input);
      return;
    }
    if (event.key === 'Enter' && waiting === input) {
      event.preventDefault();
      event.stopPropagation();
      eager = true;
      return;
    }
    if (event.key === 'Enter' && input.dataset.suggestPick && !open) {
      event.preventDefault();
      return;
    }
    if (!open || open.input !== input) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); select(open.index + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); select(open.index - 1); }
    else if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); close(); }
    else if (event.key === 'Tab') close();
    else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      choose(open.offers[open.index]);
    }
  }, true);

  document.addEventListener('mousedown', event => {
    const option = open && event.target.closest('.suggestions [role="option"]');
    if (option) {
      event.preventDefault();
      choose(open.offers[Number(option.dataset.index)]);
    } else if (open && event.target !== open.input) close();
  });

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-unpick]');
    if (!button) return;
    const box = button.closest('[data-picks]');
    const hidden = box.querySelector('input[type="hidden"]');
    keep(hidden, picked(hidden).filter(one => one.id !== button.dataset.unpick));
    drawPicks(box);
  });

  document.addEventListener('change', event => {
    const box = event.target.closest && event.target.closest('[data-picks]');
    if (box && box.dataset.drawn !== (event.target.value || '-')) drawPicks(box);
  });

  new MutationObserver(drawAll).observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', drawAll);
  drawAll();
})();
