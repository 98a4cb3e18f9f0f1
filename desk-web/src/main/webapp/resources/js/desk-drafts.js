/* Keeps what is being typed in forms marked data-draft="form-name" (and data-draft-record): on the server, sealed, a moment
   after the last key; in this tab only while the server cannot be reached. Nobody else ever sees it. */
(() => {
  const PREFIX = 'desk-draft:';
  const mine = `${PREFIX}${desk.account}:`;
  const PAUSE = 800;
  const timers = new Map();
  const sent = new Map();
  const saving = new Map();
  const skip = ['password', 'file', 'hidden', 'submit', 'button'].map((t) => `input[type="${t}"]`).join() + ', button, [data-draft-skip], [data-draft-skip] *';

  const forms = () => [...document.querySelectorAll('form[data-draft]')];
  const record = (form) => form.dataset.draftRecord || 'new';
  const path = (form) => `/drafts/${encodeURIComponent(form.dataset.draft)}?record=${encodeURIComponent(record(form))}`;
  const key = (form) => `${mine}${form.dataset.draft}:${record(form)}`;
  const ask = (form, method, body) => desk.request(path(form), {
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
    if (sent.get(key(form)) === json) return;
    try {
      const sending = ask(form, 'POST', json);
      saving.set(key(form), sending);
      const answer = await sending;
      if (!answer.ok) throw new Error(String(answer.status));
      sent.set(key(form), json);
      sessionStorage.removeItem(key(form));
      note(form, desk.text('kept'));
    } catch (failed) {
      sessionStorage.setItem(key(form), json);
    }
  };

  /** This form is as it should be: nothing waits, nothing is kept in the tab. */
  const settle = (form) => {
    clearTimeout(timers.get(form));
    timers.delete(form);
    sessionStorage.removeItem(key(form));
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
    return differ.length > 0;
  };

  const offerDiscard = (form) => {
    const bar = desk.element('div', 'draft-note');
    bar.setAttribute('role', 'status');
    (form.querySelector('.body') ?? form).prepend(bar);
    bar.append(desk.icon('history', 's'), desk.element('span', '', desk.text('restored')),
      desk.button('btn quiet tight', desk.text('discard'), () => discard(form)));
  };

  const find = async (form) => {
    const local = sessionStorage.getItem(key(form));
    if (local) return JSON.parse(local);
    const answer = await ask(form, 'GET').catch(() => null);
    return answer?.status === 200 ? answer.json() : null;
  };

  const restore = async (form) => {
    form.dataset.draftReady = 'true';
    /* The same form drawn again by an answer holds what was just typed; what the server kept is older. */
    if (sent.has(key(form))) return save(form);
    const before = content(form);
    sent.set(key(form), before);
    const kept = await find(form);
    /* Whoever typed faster than the answer came keeps what they typed. */
    if (!kept?.fields || before !== content(form)) return undefined;
    if (fill(form, kept.fields)) offerDiscard(form);
    return save(form);
  };

  const restoreAll = () => forms().filter((f) => !f.dataset.draftReady).forEach(restore);

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
  const done = (form) => {
    settle(form);
    form.querySelector('.draft-note')?.remove();
    saving.get(key(form))?.then(() => ask(form, 'DELETE')).catch(() => null);
    saving.delete(key(form));
  };

  const dropReplaced = () => [...timers.keys()].filter((f) => !f.isConnected).forEach((form) => {
    clearTimeout(timers.get(form));
    timers.delete(form);
  });

  desk.onAnswer((args) => {
    dropReplaced();
    forms().filter((f) => f.dataset.draft === args.draftDone).forEach(done);
    restoreAll();
  });
  forget((k) => !k.startsWith(mine));
  restoreAll();
})();
