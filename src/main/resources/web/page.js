'use strict';
// The page's only script. The conversation lives in this script's memory and in the log below, and
// nowhere else on the device: no storage, no cookie, no history entry. `life` counts the
// conversations of this page: whatever comes back for an earlier one is dropped.
(() => {
  const $ = (id) => document.getElementById(id);
  const words = document.body.dataset;
  const log = $('log');
  const start = $('start');
  const status = $('status');
  const text = $('text');
  const exit = $('exit');
  const language = $('language'); // Kept: the page may be emptied before it is wiped again.

  let life = 0;
  let token = '';
  let cursor = '';
  let outbox = [];
  let pumping = false;
  let answerDue = false;
  let trouble = '';
  let noticed = false;
  let unread = null;
  let stopper = new AbortController();

  // --- talking to the server ---

  async function call(method, path, body, patience) {
    const mine = new AbortController();
    const stop = () => mine.abort();
    const timer = setTimeout(stop, patience);
    stopper.signal.addEventListener('abort', stop);
    try {
      const headers = { 'X-Chat': token };
      if (body) {
        headers['Content-Type'] = 'application/json';
      }
      const answer = await fetch(path, {
        method, headers, body: body && JSON.stringify(body), signal: mine.signal,
        cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer',
      });
      const json = await answer.json().catch(() => ({}));
      return { status: answer.status, json, wait: Number(answer.headers.get('Retry-After')) };
    } finally {
      clearTimeout(timer);
      stopper.signal.removeEventListener('abort', stop);
    }
  }

  // Resolves after some seconds, or at once when the connection or the person comes back.
  function pause(seconds) {
    return new Promise((resolve) => {
      const events = [[window, 'online'], [document, 'visibilitychange']];
      const done = () => {
        clearTimeout(timer);
        events.forEach(([target, name]) => target.removeEventListener(name, done));
        resolve();
      };
      const timer = setTimeout(done, seconds * 1000);
      events.forEach(([target, name]) => target.addEventListener(name, done));
    });
  }

  const backoff = (failures, asked) => asked || Math.min(15, 2 ** Math.min(failures, 4));

  // Sends what waits, one after the other, each under its own id until it is accepted.
  async function pump() {
    if (pumping) {
      return;
    }
    pumping = true;
    const mine = life;
    let failures = 0;
    while (mine === life && outbox.length) {
      const wait = await send(outbox[0], mine, failures);
      if (mine !== life) {
        return;
      }
      failures = wait ? failures + 1 : 0;
      if (wait) {
        await pause(wait);
      }
    }
    if (mine === life) {
      pumping = false;
    }
  }

  // Returns the seconds to wait before the next try; 0 if this one is done with.
  async function send(item, mine, failures) {
    try {
      if (!token) {
        const opened = await call('POST', '/chat/session', {}, 20000);
        if (mine !== life) {
          return 0;
        }
        if (opened.status !== 200) {
          return again(opened, failures);
        }
        token = opened.json.token;
        cursor = '';
        poll(token);
      }
      const answer = await call('POST', '/chat/messages', item.body, 20000);
      return mine === life ? sent(item, answer, failures) : 0;
    } catch (e) {
      if (mine === life) {
        say('', navigator.onLine === false ? words.offline : words.retry);
      }
      return backoff(failures);
    }
  }

  function sent(item, answer, failures) {
    if (answer.status === 200) {
      noticed = false;
      finish(item, '');
      say(true, '');
      return 0;
    }
    if (answer.status === 401) {
      token = '';
      return failures ? backoff(failures) : 0.1;
    }
    if (answer.status === 429 || answer.status >= 500) {
      if (answer.json.notice && !noticed) {
        noticed = true;
        show(answer.json.notice);
      }
      return again(answer, failures);
    }
    finish(item, words.failed);
    say(answerDue, '');
    return 0;
  }

  function again(answer, failures) {
    say('', words.retry);
    return backoff(failures, answer.wait);
  }

  function finish(item, state) {
    outbox.shift();
    item.state.textContent = state;
    item.buttons.forEach((button) => button.removeAttribute('aria-disabled'));
  }

  // Fetches replies as long as the conversation lasts and somebody looks at the page.
  async function poll(ours) {
    let failures = 0;
    while (token === ours) {
      if (document.hidden) {
        await pause(3600);
        continue;
      }
      let wait = 0;
      try {
        const answer = await call('GET', '/chat/messages?after=' + cursor, null, 40000);
        if (token !== ours) {
          return;
        }
        if (answer.status === 200) {
          failures = 0;
          cursor = answer.json.cursor;
          (answer.json.replies || []).forEach(show);
        } else if (answer.status === 401) {
          token = '';
        } else {
          wait = backoff(failures++, answer.wait);
        }
      } catch (e) {
        wait = backoff(failures++);
      }
      if (wait) {
        await pause(wait);
      }
    }
  }

  // --- what is seen ---

  // due: an answer is on its way (true), is not (false), or no change ('').
  function say(due, problem) {
    answerDue = due === '' ? answerDue : due;
    trouble = problem;
    const line = trouble || (answerDue ? words.typing : '');
    if (status.textContent !== line) {
      // The line takes its room from the log: whoever saw the end of that still does.
      const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 2;
      status.textContent = line;
      if (atEnd) {
        log.scrollTop = log.scrollHeight;
      }
    }
  }

  function element(name, className, content) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (content) {
      made.textContent = content;
    }
    return made;
  }

  function spans(parent, list) {
    list.forEach((span) => {
      if (span.style === 'LINK' && /^(https?|tel|mailto):/i.test(span.url)) {
        const link = element('a', '', span.text);
        link.href = span.url;
        link.rel = 'noopener noreferrer nofollow';
        link.target = '_blank';
        parent.append(link);
      } else if (span.style === 'STRONG') {
        parent.append(element('strong', '', span.text));
      } else {
        parent.append(span.text);
      }
    });
    return parent;
  }

  function block(part) {
    if (part.type === 'quote') {
      return element('blockquote', '', part.text);
    }
    if (part.type === 'items') {
      const list = element(part.numbered ? 'ol' : 'ul');
      (part.items || []).forEach((item) => list.append(spans(element('li'), item)));
      return list;
    }
    return spans(element('p'), part.spans || []);
  }

  function show(reply) {
    const box = element('div', 'msg');
    box.append(element('span', 'hidden', words.answer + ' '));
    (reply.blocks || []).forEach((part) => box.append(block(part)));
    const rows = (reply.buttons || []).flat();
    if (rows.length) {
      const group = element('div', 'buttons');
      const all = rows.map((row) => {
        const button = element('button', '', row.label);
        button.type = 'button';
        button.addEventListener('click', () => press(button, row, all));
        return button;
      });
      group.append(...all);
      box.append(group);
    }
    log.append(box);
    say(false, trouble);
    // A long answer is read from its beginning.
    unread = unread || box;
    log.scrollTop += unread.getBoundingClientRect().top - log.getBoundingClientRect().top - 8;
  }

  function press(button, row, all) {
    if (button.getAttribute('aria-disabled')) {
      return;
    }
    all.forEach((each) => each.setAttribute('aria-disabled', 'true'));
    put({ press: row.data }, row.label, all);
  }

  function put(content, shown, buttons) {
    const box = element('div', 'msg you');
    box.append(element('span', 'hidden', words.you + ' '), shown);
    const state = element('span', 'state', words.sending);
    box.append(state);
    log.append(box);
    log.scrollTop = log.scrollHeight;
    unread = null;
    const id = Array.from(crypto.getRandomValues(new Uint8Array(12)),
      (byte) => byte.toString(16).padStart(2, '0')).join('');
    outbox.push({ body: { id, lang: words.language, ...content }, state, buttons });
    language.hidden = true; // A change would load the page anew; /language does it now.
    pump();
  }

  function submit(event) {
    event.preventDefault();
    const said = text.value;
    if (said.trim()) {
      text.value = '';
      put({ text: said }, said.trim(), []);
    }
    text.focus();
  }

  // --- leaving no trace ---

  function wipe() {
    life++;
    stopper.abort();
    stopper = new AbortController();
    token = '';
    cursor = '';
    outbox = [];
    pumping = false;
    noticed = false;
    text.value = '';
    log.replaceChildren(start);
    language.hidden = false;
    say(false, '');
  }

  function leave(event) {
    if (event) {
      event.preventDefault();
    }
    wipe();
    document.body.replaceChildren();
    location.replace(exit.href);
  }

  let escaped = -Infinity;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (event.timeStamp - escaped < 1500) {
        leave(event);
      }
      escaped = event.timeStamp;
    }
  });
  exit.addEventListener('click', leave);
  window.addEventListener('pagehide', wipe);
  window.addEventListener('pageshow', (event) => event.persisted && wipe());

  // --- the rest of the page ---

  $('send').disabled = false;
  $('form').addEventListener('submit', submit);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      submit(event);
    }
  });
  // None of these may leave an entry in the history.
  $('skip').addEventListener('click', (event) => {
    event.preventDefault();
    text.focus();
  });
  $('numbers').addEventListener('click', (event) => {
    event.preventDefault();
    put({ text: '/numbers' }, event.target.textContent, []);
  });
  $('lang').addEventListener('change', (event) => location.replace('/?lang=' + event.target.value));
  window.addEventListener('offline', () => outbox.length && say('', words.offline));
})();
