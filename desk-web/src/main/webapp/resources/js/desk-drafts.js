/* Keeps what is being typed in forms marked data-draft="form-name": on the server, sealed, a moment after the last key; in this
   tab only while the server cannot be reached. Nobody else ever sees it. A draft belongs to the record its form was opened for
   (data-draft-record on the form or on something in it, else "new") and is restored only over that record's form. Hidden
   inputs that what was typed makes no sense without are marked data-draft-keep. */
(() => {
  const PREFIX = 'desk-draft:';
  const mine = `${PREFIX}${desk.account}:`;
  const PAUSE = 800;
  const timers = new Map();
  const sent = new Map();
  const drawn = new Map();
  const saving = new Map();
  const skip = ['password', 'file', 'hidden', 'submit', 'button'].map((t) => `input[type="${t}"]:not([data-draft-keep])`).join() + ', button, [data-draft-skip], [data-draft-skip] *';

  const forms = () => [...document.querySelectorAll('form[data-draft]')];
  const record = (form) => form.querySelector('[data-draft-record]')?.dataset.draftRecord || form.dataset.draftRecord || 'new';
  const path = (form, of) => `/drafts/${encodeURIComponent(form.dataset.draft)}?record=${encodeURIComponent(of)}`;
  const key = (form, of = record(form)) => `${mine}${form.dataset.draft}:${of}`;
  const ask = (form, method, body, of = record(form)) => desk.request(path(form, of), {
    method, body, background: true, keepalive: (body?.length ?? 0) < 60000,
    headers: { 'Content-Type': 'application/json', 'X-Desk-Draft': '1' },
  });

  const ticked = (input) => input.type === 'checkbox' || input.type === 'radio';
  const inputs = (form) => [...form.elements].filter((e) => e.name && !e.matches(skip));
  const name = (input) => (input.type === 'radio' ? `${input.name}=${input.value}` : input.name);
  const value = (input) => (ticked(input) ? input.checked : input.value);
  const content = (form) => JSON.stringify({ fields: Object.fromEntries(inputs(form).map((i) => [name(i), value(i)])) });

  const note = (form, words) => {
    const place = form.querySelector('[data-draft-note]');
    if (place) place.textContent = words;
  };

  const save = async (form) => {
    clearTimeout(timers.get(form));
    timers.delete(form);
    const json = content(form);
    const mark = key(form);
    if (sent.get(mark) === json) return;
    try {
      const sending = ask(form, 'POST', json);
      saving.set(mark, sending);
      const answer = await sending;
      if (!answer.ok) throw new Error(String(answer.status));
      sent.set(mark, json);
      sessionStorage.removeItem(mark);
      if (mark === key(form)) note(form, desk.text('kept'));
    } catch (failed) {
      sessionStorage.setItem(mark, json);
    }
  };

  /** This form is as it should be: nothing waits, nothing is kept in the tab. */
  const settle = (form) => {
    clearTimeout(timers.get(form));
    timers.delete(form);
    sessionStorage.removeItem(key(form));
    drawn.set(key(form), content(form));
    sent.set(key(form), content(form));
  };

  const discard = async (form) => {
    settle(form);
    await ask(form, 'DELETE').catch(() => null);
    location.reload();
  };

  const set = (input, kept) => {
    const widget = window.PrimeFaces?.getWidgetById?.(input.closest('.ui-widget')?.id ?? '');
    if (ticked(input) && widget?.check) widget[kept ? 'check' : 'uncheck'](true);
    else if (ticked(input)) input.checked = kept;
    else if (input.matches('select') && widget?.selectValue) widget.selectValue(kept);
    else input.value = kept;
  };

  const fill = (form, fields) => {
    const differ = inputs(form).filter((i) => fields[name(i)] !== undefined && fields[name(i)] !== value(i));
    differ.forEach((input) => set(input, fields[name(input)]));
    form.dispatchEvent(new CustomEvent('desk:restored', { bubbles: true }));
    return differ.length > 0;
  };

  const tell = (form, words) => {
    const bar = desk.element('div', 'draft-note');
    bar.setAttribute('role', 'status');
    (form.querySelector('.body') ?? form).prepend(bar);
    bar.append(desk.icon('history', 's'), desk.element('span', '', desk.text(words)));
    return bar;
  };

  const offerDiscard = (form) => tell(form, 'restored').append(desk.button('btn quiet tight', desk.text('discard'), () => discard(form)));

  const find = async (form) => {
    const local = sessionStorage.getItem(key(form));
    if (local) return JSON.parse(local);
    const answer = await ask(form, 'GET').catch(() => null);
    return answer?.status === 200 ? answer.json() : null;
  };

  /** The form was opened for another record while something was typed for the one before: that waits. */
  const setAside = (form, before) => {
    clearTimeout(timers.get(form));
    timers.delete(form);
    form.querySelector('.draft-note')?.remove();
    if (sent.has(before) && sent.get(before) !== drawn.get(before)) tell(form, 'aside');
    sent.delete(before);
  };

  const restore = async (form) => {
    const mark = key(form);
    const before = form.dataset.draftReady;
    form.dataset.draftReady = mark;
    /* The same form drawn again by an answer holds what was just typed; what the server kept is older. */
    if (!before && sent.has(mark)) return save(form);
    if (before) setAside(form, before);
    const pristine = content(form);
    drawn.set(mark, pristine);
    sent.set(mark, pristine);
    const kept = await find(form);
    /* Whoever typed faster than the answer came, or went on to another record, keeps what they have. */
    if (!kept?.fields || mark !== key(form) || pristine !== content(form)) return undefined;
    if (fill(form, kept.fields)) offerDiscard(form);
    return save(form);
  };

  const restoreAll = () => forms().filter((f) => f.dataset.draftReady !== key(f)).forEach(restore);

  const touched = (event) => {
    const form = event.target.closest?.('form[data-draft]');
    if (!form || event.target.matches(skip)) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => save(form), PAUSE));
  };

  const forget = (which) => Object.keys(sessionStorage).filter((k) => k.startsWith(PREFIX) && which(k)).forEach((k) => sessionStorage.removeItem(k));

  desk.saveDraftsNow = () => Promise.all([...timers.keys()].filter((f) => f.isConnected).map(save));
  desk.forgetDrafts = () => forget(() => true);
  document.addEventListener('input', touched);
  document.addEventListener('change', touched);
  document.addEventListener('visibilitychange', () => document.hidden && desk.saveDraftsNow());
  /** The form was stored: its draft goes, also one that was still on its way when the form was sent. */
  const done = (form, of = 'new') => {
    const mark = key(form, of);
    clearTimeout(timers.get(form));
    timers.delete(form);
    sessionStorage.removeItem(mark);
    sent.delete(mark);
    form.querySelector('.draft-note')?.remove();
    saving.get(mark)?.then(() => ask(form, 'DELETE', undefined, of)).catch(() => null);
    saving.delete(mark);
    if (mark === key(form)) settle(form);
  };

  const dropReplaced = () => [...timers.keys()].filter((f) => !f.isConnected).forEach((form) => {
    clearTimeout(timers.get(form));
    timers.delete(form);
  });

  desk.onAnswer((args) => {
    dropReplaced();
    forms().filter((f) => f.dataset.draft === args.draftDone).forEach((form) => done(form, args.draftRecord));
    restoreAll();
  });
  forget((k) => !k.startsWith(mine));
  restoreAll();
})();
