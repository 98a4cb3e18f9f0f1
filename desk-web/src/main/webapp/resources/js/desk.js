/* What the other scripts stand on: words, requests, icons, toasts, and what follows every ajax answer. */
window.desk = (() => {
  const body = document.body;
  const words = document.getElementById('desk-texts');
  const afterAnswer = [];
  let running = 0;

  /** The words of a key in the page's language, {0} filled in. */
  const text = (key, value) => (words?.dataset[key] ?? '').replace('{0}', value ?? '');
  const url = (path) => (body.dataset.context ?? '') + path;
  const account = body.dataset.account ?? '';

  /** A request of ours; background ones do not count as somebody being there. */
  const request = (path, { background: quiet, headers, ...options } = {}) => fetch(url(path), {
    credentials: 'same-origin',
    cache: 'no-store',
    ...options,
    headers: { 'X-Desk-Request': '1', ...(quiet ? { 'X-Desk-Background': '1' } : {}), ...headers },
  });

  const icon = (name, size = '') => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', `icon ${size}`);
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', `${body.dataset.icons}#${name}`);
    svg.append(use);
    return svg;
  };

  const element = (tag, className, content) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (content) made.textContent = content;
    return made;
  };

  const button = (className, label, run) => {
    const made = element('button', className, label);
    made.type = 'button';
    made.addEventListener('click', run);
    return made;
  };

  const leaveWhenQuiet = (box, wait) => setTimeout(() => {
    if (box.matches(':hover, :focus-within')) leaveWhenQuiet(box, 2000);
    else box.remove();
  }, wait);

  const tones = [['good', 'success'], ['wait', 'warning'], ['bad', 'error'], ['bad', 'error']];

  /** Shows a message (severity 0 to 3). Good news leave by themselves unless somebody is at them; others wait to be closed. */
  const toast = (summary, { severity = 0, detail = '', action } = {}) => {
    const region = document.getElementById('desk-toasts');
    if (!region || !summary) return;
    const [tone, symbol] = tones[severity] ?? tones[0];
    const box = element('div', `toast tone-${tone}`);
    const said = element('div', 'words', summary);
    if (detail) said.append(element('small', '', detail));
    const close = button('btn quiet tight square', '', () => box.remove());
    close.setAttribute('aria-label', text('close'));
    close.append(icon('cross', 's'));
    box.append(icon(symbol), said);
    if (action) box.append(button('btn tight', action.label, () => { box.remove(); action.run(); }));
    box.append(close);
    region.append(box);
    while (region.children.length > 4) region.firstElementChild.remove();
    if (severity === 0) leaveWhenQuiet(box, action ? 12000 : 6000);
  };

  const showMessages = () => document.querySelectorAll('#deskMessages > p').forEach((line) => {
    toast(line.textContent, { severity: Number(line.dataset.severity), detail: line.dataset.detail });
    line.remove();
  });

  const busy = (step) => {
    running = Math.max(0, running + step);
    document.getElementById('desk-busy')?.classList.toggle('on', running > 0);
  };

  /** Runs a command of the page that does not count as somebody being there and shows no progress. Its request tells so itself:
      it may wait for others before it is sent. */
  const QUIET = { name: 'deskBackground', value: '1' };
  const quietly = (command) => window[command]([QUIET]);
  const isQuiet = (settings) => String(settings?.data).includes(`${QUIET.name}=${QUIET.value}`);

  const listenToAjax = ($) => $(document)
    .on('pfAjaxSend', (event, xhr, settings) => {
      xhr.deskQuiet = isQuiet(settings);
      if (xhr.deskQuiet) xhr.setRequestHeader('X-Desk-Background', '1');
      else busy(1);
    })
    .on('pfAjaxError', (event, xhr) => {
      if (!xhr.deskQuiet) toast(text(xhr.status ? 'failed' : 'offline'), { severity: 2 });
    })
    .on('pfAjaxComplete', (event, xhr, settings, args) => {
      if (!xhr.deskQuiet) busy(-1);
      const error = xhr.responseXML?.querySelector('error > error-message');
      if (error) toast(error.textContent, { severity: 2 });
      showMessages();
      afterAnswer.forEach((callback) => callback(args ?? {}, xhr.deskQuiet));
      if (args?.deskAddress) history.replaceState(history.state, '', args.deskAddress);
    });

  document.addEventListener('DOMContentLoaded', () => {
    if (window.jQuery) listenToAjax(window.jQuery);
    /* An error while an answer was written is a toast here, not a way to another page: the form stays. */
    if (window.PrimeFaces) window.PrimeFaces.settings.errorPages = undefined;
    showMessages();
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-back]')) history.back();
    if (event.target.closest('[data-print]')) window.print();
    event.target.closest('[data-close]')?.closest('dialog')?.close();
  });

  return { text, url, account, request, icon, element, button, toast, quietly, onAnswer: (callback) => afterAnswer.push(callback) };
})();
