/* The day board by mouse and keyboard: cards are pressed, ticked, walked with the arrows. One command per press. */
(() => {
  'use strict';
  const cards = () => [...document.querySelectorAll('.bcard')];
  const ticked = () => cards().filter(card => card.querySelector('[data-pick]').checked);

  /* Pressed twice is meant once: a card waits for its answer before it can be pressed again. */
  const under = new Set();

  function act(action, chosen, things) {
    const ids = chosen.filter(one => !under.has(one));
    if (!ids.length) return;
    ids.forEach(one => { under.add(one); kept.delete(one.split(':')[0]); });
    window.actOnCards([{ name: 'action', value: action }, { name: 'ids', value: ids.join(',') }, { name: 'things', value: things || '' }]);
  }

  function press(button) {
    const action = button.dataset.act;
    const card = button.closest('.bcard');
    if (button.dataset.id) act(action, [button.dataset.id]);
    else if (!card) act(action, ticked().map(one => one.dataset.id));
    else if (action === 'load') load(card);
    else act(action, [card.dataset.id], card.dataset.things);
  }

  /* What was half typed for somebody else is kept first, and comes back when the form is empty again. */
  function load(card) {
    desk.saveDraftsNow();
    window.loadVisit([{ name: 'key', value: card.dataset.id.split(':')[0] }]);
  }

  function showPicked() {
    const bar = document.querySelector('[data-picked]');
    if (!bar) return;
    const chosen = ticked();
    const states = new Set(chosen.map(card => card.closest('.column').dataset.state));
    bar.hidden = chosen.length === 0;
    bar.querySelector('[data-picked-count]').textContent = chosen.length;
    bar.querySelectorAll('[data-for]').forEach(button => {
      button.hidden = states.size !== 1 || !states.has(button.dataset.for);
    });
    cards().forEach(card => card.classList.toggle('selected', card.querySelector('[data-pick]').checked));
  }

  /* Ticks survive the board's own refresh. */
  const kept = new Set();
  const id = card => card.dataset.id.split(':')[0];
  document.addEventListener('change', event => {
    if (!event.target.matches || !event.target.matches('[data-pick]')) return;
    /* Only this card's: the others may be just about to be ticked again after a refresh. */
    const one = id(event.target.closest('.bcard'));
    if (event.target.checked) kept.add(one);
    else kept.delete(one);
    showPicked();
  });

  let focused = null;
  document.addEventListener('focusin', event => {
    const card = event.target.closest && event.target.closest('.bcard');
    focused = card ? id(card) : null;
  });

  function restore() {
    cards().forEach(card => { if (kept.has(id(card))) card.querySelector('[data-pick]').checked = true; });
    showPicked();
    if (focused && document.activeElement === document.body) {
      const card = cards().find(one => id(one) === focused);
      if (card) card.querySelector('a').focus();
    }
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-act]');
    if (button) press(button);
  });

  function neighbour(card, key) {
    const column = card.closest('.column');
    const mates = [...column.querySelectorAll('.bcard')];
    const at = mates.indexOf(card);
    if (key === 'ArrowDown') return mates[at + 1];
    if (key === 'ArrowUp') return mates[at - 1];
    const columns = [...document.querySelectorAll('.column')];
    for (let i = columns.indexOf(column) + (key === 'ArrowRight' ? 1 : -1); i >= 0 && i < columns.length; i += key === 'ArrowRight' ? 1 : -1) {
      const others = columns[i].querySelectorAll('.bcard');
      if (others.length) return others[Math.min(at, others.length - 1)];
    }
    return null;
  }

  document.addEventListener('keydown', event => {
    const card = event.target.closest && event.target.closest('.bcard');
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith('Arrow')) {
      const next = neighbour(card, event.key);
      if (next) { event.preventDefault(); next.querySelector('a').focus(); }
    } else if (event.key === ' ' && event.target.tagName === 'A') {
      event.preventDefault();
      card.querySelector('[data-pick]').click();
    } else if (event.key === 'i' || event.key === 'o' || event.key === 'u') {
      const button = card.querySelector({ i: '[data-act="load"]', o: '[data-act="out"]', u: '[data-act="undo"]' }[event.key]);
      if (button) { event.preventDefault(); event.stopPropagation(); press(button); }
    }
  });

  /* After the form was filled or done, the cursor stands where the next thing is typed. */
  function formChanged() {
    const door = document.getElementById('door');
    if (!door) return;
    const error = door.querySelector('.field.error input, .field.error select, .field.error textarea');
    const stored = door.querySelector('[id$=":visitId"]');
    const target = error || (stored && stored.value ? door.querySelector('[data-door-submit]') : door.querySelector('[data-door-name]'));
    if (target) target.focus();
  }

  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', (event, xhr, settings) => {
      const text = (xhr && xhr.responseText) || '';
      if (String(settings?.data).includes('ids=')) under.clear();
      if (text.includes('cards:board')) restore();
      if (text.includes('door:panel')) formChanged();
    });
  }
})();
