/* Warns before a quiet session ends. What counts is a hand on mouse, keys or screen in any tab, not what pages fetch. */
(() => {
  const limit = Number(document.body.dataset.idle) * 1000;
  const dialog = document.getElementById('idle-warning');
  if (!limit || !dialog) return;
  const WARNING = Math.min(60000, limit / 2);
  const PING = Math.min(120000, limit / 4);
  const KEY = `desk-active:${desk.account}`;
  const left = dialog.querySelector('[data-idle-left]');
  let last = Date.now();
  let told = Date.now();

  const lastAnywhere = () => Math.max(last, Number(localStorage.getItem(KEY) ?? 0));

  const active = () => {
    const now = Date.now();
    if (dialog.open || now - last < 1000) return;
    last = now;
    localStorage.setItem(KEY, String(now));
    if (now - told > PING) ping();
  };

  const ping = async () => {
    told = Date.now();
    const answer = await desk.request('/session', { method: 'POST' }).catch(() => null);
    if (answer?.status === 401) location.reload();
  };

  const stay = () => {
    dialog.close();
    last = Date.now();
    localStorage.setItem(KEY, String(last));
    ping();
  };

  /* The time is over: what was typed is on the server; the page goes to sign-in and comes back here. */
  const expire = async () => {
    await desk.saveDraftsNow?.();
    await desk.request('/session', { method: 'DELETE' }).catch(() => null);
    location.reload();
  };

  const warn = (rest) => {
    if (!dialog.open) {
      desk.saveDraftsNow?.();
      dialog.showModal();
    }
    const seconds = Math.ceil(rest / 1000);
    if (!left.textContent || seconds % 10 === 0 || seconds <= 5) left.textContent = desk.text('left', seconds);
  };

  const look = () => {
    const rest = limit - (Date.now() - lastAnywhere());
    if (rest <= 0) return expire();
    if (rest <= WARNING) warn(rest);
    else if (dialog.open) dialog.close();
    return setTimeout(look, dialog.open ? 1000 : Math.min(rest - WARNING, 15000) + 50);
  };

  ['pointerdown', 'keydown', 'wheel', 'touchstart', 'pointermove'].forEach((kind) => document.addEventListener(kind, active, { passive: true }));
  dialog.addEventListener('close', () => { left.textContent = ''; });
  dialog.querySelector('[data-idle-stay]').addEventListener('click', stay);
  dialog.querySelector('[data-idle-out]').addEventListener('click', () => desk.signOut());
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    stay();
  });
  localStorage.setItem(KEY, String(last));
  look();
})();
