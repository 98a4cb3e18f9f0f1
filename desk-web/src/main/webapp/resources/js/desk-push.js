/* Keeps the page true: a web socket says which topics changed, the page's own commands fetch what they show. Without the
   socket it asks every 15 seconds and says so; after a gap everything is fetched again. */
(() => {
  const mark = document.getElementById('desk-live');
  if (!mark) return;
  const POLL = 15000;
  const TOGETHER = 120;
  const SILENCE = 70000;
  const due = new Set();
  let socket;
  let tries = 0;
  let lost = false;
  let poll;
  let silence;
  let timer;
  let away = false;

  const say = (state, words) => {
    const place = mark.querySelector('.words');
    if (place.textContent === words) return;
    mark.dataset.state = state;
    place.textContent = words;
    mark.querySelector('use').setAttribute('href', `${document.body.dataset.icons}#${state}`);
  };

  const run = () => {
    timer = undefined;
    if (document.hidden) {
      away = true;
      return;
    }
    const commands = [...due];
    due.clear();
    commands.filter((name) => typeof window[name] === 'function').forEach((name) => desk.quietly(name));
  };

  /** Marks the commands of these topics as due; changes that come together are one fetch. */
  const changed = (topics) => {
    const all = topics.includes('*');
    document.querySelectorAll('[data-push-topic]').forEach((entry) => {
      if (all || entry.dataset.pushTopic.split(' ').some((t) => topics.includes(t))) due.add(entry.dataset.pushCommand);
    });
    document.dispatchEvent(new CustomEvent('desk:changed', { detail: topics }));
    if (due.size) timer ??= setTimeout(run, TOGETHER);
  };

  const startPolling = () => {
    poll ??= setInterval(() => {
      if (!navigator.onLine) return;
      changed(['*']);
      say('lost', desk.text('behind'));
    }, POLL);
  };

  /* A dead line makes no sound: when the server's beat stops, the line is taken for lost. */
  const listenForSilence = () => {
    clearTimeout(silence);
    silence = setTimeout(() => socket.close(), SILENCE);
  };

  const opened = () => {
    clearInterval(poll);
    poll = undefined;
    tries = 0;
    say('live', desk.text('live'));
    if (lost) changed(['*']);
    lost = false;
  };

  const closed = () => {
    clearTimeout(silence);
    lost = true;
    const wait = Math.min(30000, 500 * 2 ** tries++) * (0.75 + Math.random() / 2);
    if (tries > 1) {
      say('lost', desk.text('lost'));
      startPolling();
    }
    setTimeout(connect, wait);
  };

  const heard = (event) => {
    const { topics, beat } = JSON.parse(event.data);
    if (beat) listenForSilence();
    if (topics?.length) changed(topics);
  };

  const connect = () => {
    const address = new URL(desk.url('/push'), location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    socket = new WebSocket(address);
    socket.addEventListener('open', opened);
    socket.addEventListener('close', closed);
    socket.addEventListener('message', heard);
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden || !away) return;
    away = false;
    run();
  });
  window.addEventListener('offline', () => say('lost', desk.text('lost')));
  window.addEventListener('online', () => socket?.readyState === WebSocket.OPEN && say('live', desk.text('live')));
  window.addEventListener('pagehide', () => socket?.removeEventListener('close', closed));
  connect();
})();
