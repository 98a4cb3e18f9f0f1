/* Keys: the one box, the help, and what the page declares with <d:key>. Never while somebody is typing. */
(() => {
  const notText = ['checkbox', 'radio', 'button', 'submit'].map((type) => `:not([type="${type}"])`).join('');
  const typing = (target) => target.isContentEditable || target.matches?.(`textarea, select, input${notText}`);
  const declared = () => [...document.querySelectorAll('[data-key]')];
  const dialogOpen = () => document.querySelector('dialog[open], .ui-dialog[aria-hidden="false"]');

  const focusBox = (event) => {
    const box = document.getElementById('one-box');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  };

  const press = (entry) => {
    const target = document.querySelector(entry.dataset.keyTarget);
    if (target?.matches('a, button, summary, [role="button"]')) target.click();
    else target?.focus();
  };

  const lines = (entry) => {
    const keys = desk.element('dd');
    entry.dataset.key.split('+').forEach((key) => keys.append(desk.element('kbd', '', key.length === 1 ? key.toUpperCase() : key), ' '));
    return [desk.element('dt', '', entry.dataset.keyLabel), keys];
  };

  const help = () => {
    const dialog = document.getElementById('keys-help');
    if (!dialog || dialog.open) return;
    const own = dialog.querySelector('[data-keys-page]');
    own.hidden = declared().length === 0;
    own.querySelector('dl').replaceChildren(...declared().flatMap(lines));
    dialog.showModal();
  };

  const matches = (entry, event) => {
    const parts = entry.dataset.key.toLowerCase().split('+');
    const key = parts.pop();
    return event.key.toLowerCase() === key && event.altKey === parts.includes('alt') && event.ctrlKey === parts.includes('ctrl');
  };

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    if (dialogOpen()) return;
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') return focusBox(event);
    if (event.metaKey || (typing(event.target) && !modified)) return;
    if (event.key === '/') return focusBox(event);
    const entry = declared().find((e) => matches(e, event));
    if (!entry && event.key !== '?') return;
    event.preventDefault();
    if (entry) press(entry);
    else help();
  });
  document.addEventListener('click', (event) => event.target.closest('[data-keys-help]') && help());
})();
