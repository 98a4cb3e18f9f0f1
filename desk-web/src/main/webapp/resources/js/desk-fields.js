/* After a refused form the first field with a message gets the focus; hints reach the inputs inside components. */
(() => {
  const focusable = 'input:not([type="hidden"]):not([aria-hidden="true"]), select, textarea, [role="combobox"]';

  const tie = () => document.querySelectorAll('.field [aria-describedby]').forEach((outer) => {
    if (outer.matches(focusable)) return;
    outer.querySelector(focusable)?.setAttribute('aria-describedby', outer.getAttribute('aria-describedby'));
    outer.removeAttribute('aria-describedby');
  });

  const focusFirstMistake = () => {
    const mistake = document.querySelector('.field.error');
    if (!mistake || mistake.dataset.seen) return;
    mistake.dataset.seen = 'true';
    mistake.querySelector(focusable)?.focus();
  };

  const look = () => {
    tie();
    focusFirstMistake();
  };
  desk.onAnswer(look);
  look();
})();
