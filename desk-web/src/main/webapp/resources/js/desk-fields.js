/* After a refused form the first field with a message gets the focus; hints and names reach the inputs inside components;
   what components unfold stays within the page's main part. */
(() => {
  const focusable = 'input:not([type="hidden"]):not([aria-hidden="true"]), select, textarea, [role="combobox"]';

  const tie = () => document.querySelectorAll('.field [aria-describedby]').forEach((outer) => {
    if (outer.matches(focusable)) return;
    outer.querySelector(focusable)?.setAttribute('aria-describedby', outer.getAttribute('aria-describedby'));
    outer.removeAttribute('aria-describedby');
  });

  /* The list a select unfolds is named as its field is. */
  const name = () => document.querySelectorAll('.ui-selectonemenu-items:not([aria-label])').forEach((list) => {
    const select = document.getElementById(list.id.replace(/_items$/, ''));
    const label = select?.closest('.field')?.querySelector('.field-label')?.firstChild?.textContent ?? select?.getAttribute('aria-label');
    if (label) list.setAttribute('aria-label', label);
  });

  const unfoldWithinMain = () => {
    const utils = window.PrimeFaces?.utils;
    if (!utils) return;
    const chosen = utils.resolveDynamicOverlayContainer;
    utils.resolveDynamicOverlayContainer = (widget) => {
      const usual = (widget.cfg.appendTo ?? '@(body)') === '@(body)' && !widget.jq.closest('.ui-dialog').length;
      return usual ? window.jQuery('#main') : chosen.call(utils, widget);
    };
  };

  const focusFirstMistake = () => {
    const mistake = document.querySelector('.field.error');
    if (!mistake || mistake.dataset.seen) return;
    mistake.dataset.seen = 'true';
    mistake.querySelector(focusable)?.focus();
  };

  const look = () => {
    tie();
    name();
    focusFirstMistake();
  };
  unfoldWithinMain();
  document.addEventListener('focusin', (event) => event.target.closest('.ui-selectonemenu') && name());
  desk.onAnswer(look);
  look();
})();
