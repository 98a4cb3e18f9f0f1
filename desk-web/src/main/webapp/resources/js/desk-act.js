/* The buttons on the lines of lists (<d:act>): each runs one command of its page with its line's key. And the question before
   what cannot be taken back. */
(() => {
  const ask = (words, run) => {
    const dialog = desk.element('dialog', 'desk sure');
    const foot = desk.element('footer');
    const leave = () => { dialog.close(); dialog.remove(); };
    foot.append(desk.button('btn', desk.text('no'), leave), desk.button('btn primary', desk.text('yes'), () => { leave(); run(); }));
    const body = desk.element('div', 'body');
    body.append(desk.element('p', '', words));
    dialog.setAttribute('aria-label', words);
    dialog.addEventListener('cancel', () => dialog.remove());
    dialog.append(body, foot);
    document.body.append(dialog);
    dialog.showModal();
  };

  const run = (button) => {
    /* Pressed twice is meant once. */
    button.disabled = true;
    button.dataset.commandRunning = 'true';
    window[button.dataset.command]([{ name: 'key', value: button.dataset.commandKey }]);
  };

  desk.sure = ask;
  /* What the page fetches by itself in between is not the button's answer. */
  desk.onAnswer((args, quiet) => !quiet && document.querySelectorAll('[data-command-running]').forEach((button) => {
    button.disabled = false;
    delete button.dataset.commandRunning;
  }));
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-command]');
    if (!button) return;
    if (button.dataset.sure) ask(button.dataset.sure, () => run(button));
    else run(button);
  });
})();
