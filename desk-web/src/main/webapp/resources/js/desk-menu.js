/* Menus of the bar: open and close, arrow keys, Escape; language, theme and sign-out behind them. */
(() => {
  const panelOf = (button) => document.getElementById(button.dataset.menu);
  const close = (button) => {
    panelOf(button).hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const closeAll = (but) => document.querySelectorAll('[data-menu][aria-expanded="true"]').forEach((b) => b !== but && close(b));
  const items = (panel) => [...panel.querySelectorAll('a, button')];

  const open = (button, last) => {
    const panel = panelOf(button);
    panel.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    const all = items(panel);
    (last ? all.at(-1) : panel.querySelector('[aria-checked="true"]') ?? all[0])?.focus();
  };

  const showTheme = (theme) => {
    document.documentElement.dataset.theme = theme;
    document.getElementById('desk-dark').media = { dark: 'all', light: 'not all' }[theme] ?? '(prefers-color-scheme: dark)';
  };

  const choose = async (button) => {
    await desk.saveDraftsNow?.();
    const answer = await desk.request('/look', { method: 'POST', body: new URLSearchParams(button.dataset.look) }).catch(() => null);
    if (!answer?.ok) return desk.toast(desk.text('offline'), { severity: 2 });
    const [kind, value] = button.dataset.look.split('=');
    if (kind === 'language') return location.reload();
    showTheme(value);
    button.parentElement.querySelectorAll('[data-look]').forEach((b) => b.setAttribute('aria-checked', String(b === button)));
  };

  /** Leaving for good: this browser's copies of what was typed go with the person. */
  desk.signOut = () => {
    const path = document.querySelector('[data-sign-out]')?.dataset.signOut;
    if (!path) return;
    desk.forgetDrafts?.();
    const form = desk.element('form');
    form.method = 'post';
    form.action = path;
    document.body.append(form);
    form.submit();
  };

  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-menu]');
    closeAll(opener);
    if (opener && opener.getAttribute('aria-expanded') === 'true') close(opener);
    else if (opener) open(opener);
    const look = event.target.closest('[data-look]');
    if (look) choose(look);
    if (event.target.closest('[data-sign-out]')) desk.signOut();
  });

  document.addEventListener('keydown', (event) => {
    const opener = event.target.closest('[data-menu]');
    if (opener && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      open(opener, event.key === 'ArrowUp');
      return;
    }
    const panel = event.target.closest('.menu > .panel');
    if (!panel) return;
    const button = document.querySelector(`[data-menu="${panel.id}"]`);
    const all = items(panel);
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to].focus();
    }
    if (event.key === 'Tab' || event.key === 'Escape') close(button);
    if (event.key === 'Escape') button.focus();
  });
})();
