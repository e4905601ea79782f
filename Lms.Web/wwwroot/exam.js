// The exam page. Nothing here may lose an answer:
//   1. every change is written to the journal in this browser (IndexedDB) before anything else happens;
//   2. it is sent with a sequence number made of the server's time, so that repeating it is harmless and an older
//      change never overwrites a newer one, whichever window or device it comes from;
//   3. it leaves the journal only when the server has acknowledged it with number and time.
// No circuit and no other script is needed. What the server says about time, holder and state is always right.
const root = document.getElementById('exam');
const words = JSON.parse(root.dataset.words);
const attempt = Number(root.dataset.attempt);
const address = `/student/attempts/${attempt}`;
const part = name => root.querySelector(`[data-${name}]`);
const say = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);
let toSay = [];
const speak = text => { // what is said in one breath is said together, so that no word of it is lost
  if (toSay.push(text) > 1) return;
  part('say').textContent = '';
  setTimeout(() => { part('say').textContent = toSay.join(' '); toSay = []; }, 100);
};
const language = document.documentElement.lang;
const timeOfDay = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: root.dataset.zone });
const at = moment => timeOfDay.format(new Date(moment));

const HEARTBEAT = 12_000, PATIENCE = 15_000, RETRY_FIRST = 1_000, RETRY_MOST = 20_000, TYPING = 900, BATCH = 50;

// ---- time: the server's, carried on by a clock that nobody can set -------------------------------------------------
let ahead = Date.parse(root.dataset.serverTime) - performance.now();
let deadline = Date.parse(root.dataset.deadline) || null;
const now = () => performance.now() + ahead;

// ---- the journal ---------------------------------------------------------------------------------------------------
const asked = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });

class Journal {
  static async open() {
    const journal = new Journal();
    try {
      const opening = indexedDB.open('lms-exam', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('writes', { keyPath: ['attempt', 'question'] });
      journal.db = await asked(opening);
    } catch {
      journal.memory = new Map(); // a browser that keeps nothing: the page says so and works on
    }
    return journal;
  }

  get isKept() { return !this.memory; }

  change(work) {
    return new Promise((resolve, reject) => {
      const change = this.db.transaction('writes', 'readwrite', { durability: 'strict' });
      change.oncomplete = () => resolve();
      change.onerror = change.onabort = () => reject(change.error);
      work(change.objectStore('writes'));
    });
  }

  async put(write) {
    if (this.memory) this.memory.set(write.question, write);
    else await this.change(store => store.put({ ...write, attempt }));
  }

  async all() {
    if (this.memory) return [...this.memory.values()];
    return asked(this.db.transaction('writes').objectStore('writes').getAll(IDBKeyRange.bound([attempt, 0], [attempt, Number.MAX_SAFE_INTEGER])));
  }

  // Takes a write out that has been acknowledged; a newer one of the same question stays.
  async remove(question, sequence) {
    if (this.memory) { if (this.memory.get(question)?.sequence <= sequence) this.memory.delete(question); return; }
    await this.change(store => {
      store.get([attempt, question]).onsuccess = event => { if (event.target.result?.sequence <= sequence) store.delete([attempt, question]); };
    });
  }

  async clear() {
    if (this.memory) this.memory.clear();
    else await this.change(store => store.delete(IDBKeyRange.bound([attempt, 0], [attempt, Number.MAX_SAFE_INTEGER])));
  }
}

// ---- one question --------------------------------------------------------------------------------------------------
let newest = 0;
const nextSequence = () => newest = Math.max(newest + 1, Math.floor(now()));

class Question {
  constructor(place, index) {
    this.place = place;
    this.index = index;
    this.id = Number(place.dataset.question);
    this.inputs = [...place.querySelectorAll('.choice input')];
    this.text = place.querySelector('[data-written]');
    this.cell = root.querySelector(`.palette [data-go="${this.id}"]`);
    this.flagged = place.dataset.flagged === 'true';
    this.sequence = Number(place.dataset.sequence);
    this.number = Number(place.dataset.number);
    this.savedAt = place.dataset.savedAt || null;
    this.unsaved = false;
    newest = Math.max(newest, this.sequence);
    // What the server drew is right; what a browser put back into the fields after a reload is not.
    for (const input of this.inputs) input.checked = input.defaultChecked;
    if (this.text) this.text.value = this.text.defaultValue;
  }

  get chosen() { return this.inputs.filter(input => input.checked).map(input => Number(input.value)); }
  get isAnswered() { return this.text ? this.text.value.trim() !== '' : this.chosen.length > 0; }
  get isSeen() { return seen.has(this.id) || this.number > 0; }

  write() { return { question: this.id, sequence: this.sequence, chosen: this.chosen, written: this.text ? this.text.value : null, flagged: this.flagged }; }

  // Puts back a write of the journal that the server has not seen.
  restore(write) {
    for (const input of this.inputs) input.checked = write.chosen.includes(Number(input.value));
    if (this.text) this.text.value = write.written ?? '';
    this.flagged = write.flagged;
    this.sequence = write.sequence;
    newest = Math.max(newest, write.sequence);
    this.unsaved = true;
  }

  draw() {
    const stored = this.place.querySelector('[data-stored]');
    stored.dataset.state = this.unsaved ? 'unsaved' : this.number ? 'stored' : 'empty';
    stored.textContent = this.unsaved ? words.unsaved : this.number ? say(words.stored, at(this.savedAt), this.number) : words.empty;
    const clear = this.place.querySelector('[data-clear]');
    if (clear) clear.hidden = !this.isAnswered;
    const count = this.place.querySelector('[data-words-count]');
    if (count) count.textContent = say(words.wordCount, this.text.value.split(/\s+/).filter(Boolean).length);
    const state = this.isAnswered ? 'answered' : this.isSeen ? 'open' : 'unseen';
    this.cell.dataset.state = state;
    this.cell.toggleAttribute('data-flagged', this.flagged);
    this.cell.toggleAttribute('data-unsaved', this.unsaved);
    const told = [{ answered: words.stateAnswered, open: words.stateOpen, unseen: words.stateUnseen }[state], this.flagged && words.stateFlagged, this.unsaved && words.stateUnsaved];
    this.cell.querySelector('[data-cell-text]').textContent = say(words.cell, this.index + 1, told.filter(Boolean).join(', '));
    drawKept();
  }
}

const seenName = `exam-seen-${attempt}`;
const seen = new Set(JSON.parse(localStorage.getItem(seenName) ?? '[]'));
const questions = [...root.querySelectorAll('[data-question]')].map((place, index) => new Question(place, index));
const byId = new Map(questions.map(question => [question.id, question]));
let current = questions[0];

// ---- changes -------------------------------------------------------------------------------------------------------
let journal, typing = 0;

async function changed(question, soon = false) {
  question.sequence = nextSequence();
  question.unsaved = true;
  question.draw();
  await journal.put(question.write());
  clearTimeout(typing);
  if (soon) typing = setTimeout(send, TYPING);
  else send();
}

// ---- sending -------------------------------------------------------------------------------------------------------
// mode: running; asking (another window holds it); over (time is up, news are awaited); done (handed in).
let mode = 'asking', holder, isSending = false, sendAgain = false, retryIn = RETRY_FIRST, timer = 0, isAway = false, isSignedOut = false, shown = Number(root.dataset.told), lastHeard = 0;

class Refused extends Error { constructor(status, code, message) { super(message); this.status = status; this.code = code; } }

async function ask(path, body, patience = PATIENCE) {
  const began = performance.now();
  const answer = await fetch(`${address}/${path}`, {
    method: 'POST', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(patience),
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest' }, body: JSON.stringify({ holder, ...body }),
  });
  if (answer.type === 'opaqueredirect') throw new Refused(401, 'not_authenticated', '');
  if (!answer.ok) {
    const told = await answer.json().catch(() => ({}));
    throw new Refused(answer.status, told.code ?? '', told.message ?? '');
  }
  if (answer.status === 204) return null;
  const told = await answer.json();
  if (told.server_time) ahead = Date.parse(told.server_time) - (began + performance.now()) / 2;
  return told;
}

const wire = write => ({ quiz_question: write.question, sequence: write.sequence, is_flagged: write.flagged, ...(write.written === null ? { selected_choices: write.chosen } : { written_answer: write.written }) });

// Sends what the journal holds, or asks for news when it holds nothing. One request at a time; the next follows by itself.
async function send() {
  if (mode === 'asking' || mode === 'done') return;
  if (isSending) { sendAgain = true; return; }
  isSending = true;
  clearTimeout(timer);
  let next = HEARTBEAT;
  try {
    const writes = (await journal.all()).sort((one, other) => one.sequence - other.sequence).slice(0, BATCH);
    const news = await ask('answers', { answers: writes.map(wire), seen: shown });
    await heard(news);
    retryIn = RETRY_FIRST;
    if (questions.some(question => question.unsaved)) next = 0;
    else if (mode === 'over') next = 1_500;
  } catch (fault) {
    next = await failed(fault);
  } finally {
    isSending = false;
  }
  if (sendAgain) { sendAgain = false; next = Math.min(next, isAway ? next : 0); }
  if (next !== null && mode !== 'asking' && mode !== 'done') timer = setTimeout(send, next);
}

async function heard(news) {
  for (const stored of news.answers) {
    const question = byId.get(stored.quiz_question);
    await journal.remove(stored.quiz_question, stored.sequence);
    question.number = stored.number;
    question.savedAt = stored.saved_at;
    if (question.sequence <= stored.sequence) question.unsaved = false;
    question.draw();
  }
  if (news.answers.length) lastHeard = Date.parse(news.server_time);
  if (isAway) { away(false); speak(words.backOnline); }
  signedOut(false);
  trouble('');
  for (const line of news.announcements) announce(line);
  moveDeadline(news.deadline);
  if (news.state !== 'running') await closed();
  else if (!news.is_holder) await displaced();
}

// What went wrong decides when to try again; null: not before something happens.
async function failed(fault) {
  if (fault.status === 401) { signedOut(true); return null; }
  if (fault.code === 'attempt_held_elsewhere') { await displaced(); return null; }
  if (fault.code === 'attempt_submitted' || fault.code === 'attempt_time_up') { await closed(fault.code === 'attempt_time_up'); return mode === 'done' ? null : 1_500; }
  if (fault.status === 404) { trouble(words.stranger); return RETRY_MOST; }
  if (fault.status >= 400 && fault.status < 500 && fault.status !== 429) trouble(fault.message || `${fault.status}`);
  else away(true);
  const wait = retryIn * (0.75 + Math.random() / 2);
  retryIn = Math.min(retryIn * 2, RETRY_MOST);
  return wait;
}

// ---- what the page tells -------------------------------------------------------------------------------------------
const waiting = () => questions.filter(question => question.unsaved).length;

function drawKept() {
  const count = waiting();
  part('kept').dataset.kept = isAway || isSignedOut ? 'away' : count ? 'busy' : 'ok';
  part('kept-text').textContent = isAway || isSignedOut ? say(words.kept, count) : count ? words.storing : lastHeard ? `${words.allStored} ${at(lastHeard)}` : words.allStored;
  const summary = part('summary-unsaved');
  summary.textContent = count ? `${say(words.waitingToStore, count)} ${isAway ? words.handInOffline : ''}` : words.storedAll;
}

function away(is) { isAway = is; part('offline').hidden = !is; drawKept(); if (mode === 'over' && is) part('over-text').textContent = say(words.offlineAtEnd, waiting()); }
function trouble(text) { part('trouble').hidden = !text; part('trouble-text').textContent = text; }

function announce(line) {
  shown = Math.max(shown, line.id);
  const text = [line.kind === 'minutes_added' ? say(words.added, line.minutes) : line.kind === 'reopened' ? words.reopened : '', line.text].filter(Boolean).join(' ');
  const banner = document.createElement('div');
  banner.className = 'banner info';
  const words_ = document.createElement('span');
  words_.dir = 'auto';
  words_.textContent = text;
  banner.append(words_);
  part('notes').append(banner);
  speak(text);
}

// ---- signing in again in place -------------------------------------------------------------------------------------
const signIn = part('sign-in-dialog'), frame = part('sign-in-frame');

function signedOut(is) {
  if (is && !isSignedOut) openSignIn();
  if (!is && signIn.open) { signIn.close(); frame.removeAttribute('src'); }
  isSignedOut = is;
  part('signed-out').hidden = !is;
  drawKept();
}

function openSignIn() { frame.src = frame.dataset.address; if (!signIn.open) signIn.showModal(); }

frame.addEventListener('load', () => {
  if (!frame.contentWindow.location.pathname.endsWith('/signed-in')) return;
  signIn.close();
  frame.removeAttribute('src');
  send();
});
part('sign-in').addEventListener('click', openSignIn);

// ---- which window --------------------------------------------------------------------------------------------------
const keyName = `exam-holder-${attempt}`;
const freshKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
const elsewhere = part('elsewhere');
const channel = new BroadcastChannel(`exam-${attempt}`);

// A reloaded window keeps its key; a duplicated one finds the key in use and makes another.
async function findKey() {
  let key = sessionStorage.getItem(keyName) ?? freshKey();
  for (let tries = 0; navigator.locks && tries < 4 && !await lock(key); tries++) {
    if (tries === 2) key = freshKey();
    else await new Promise(resolve => setTimeout(resolve, 200)); // the window before a reload lets go a moment later
  }
  sessionStorage.setItem(keyName, key);
  return key;
}

const lock = key => new Promise(resolve => navigator.locks.request(`exam-${key}`, { ifAvailable: true }, got => { resolve(got !== null); return got && new Promise(() => {}); }));

async function hold(takesOver) {
  try {
    const holding = await ask('hold', { take_over: takesOver });
    if (!holding.is_held) { await displaced(holding); return false; }
    if (takesOver) channel.postMessage(holder);
  } catch (fault) {
    if (fault.status === 401) signedOut(true);
    if (fault.code === 'attempt_submitted') { await closed(); return false; }
    if (takesOver) { part('elsewhere-text').textContent = words.handInOffline; return false; }
  }
  return true;
}

async function displaced(holding) {
  if (mode === 'done') return;
  mode = 'asking';
  clearTimeout(timer);
  part('work').inert = true;
  if (elsewhere.open) return;
  const waits = (await journal.all()).length;
  part('elsewhere-unsaved').textContent = waits ? say(words.notStoredHere, waits) : '';
  part('elsewhere-text').textContent = '';
  elsewhere.showModal();
  holding ??= await ask('hold', {}).catch(() => null);
  if (holding?.is_held) { location.reload(); return; } // the other window has closed meanwhile
  if (holding?.last_seen_at) part('elsewhere-text').textContent = holding.program ? say(words.elsewhere, holding.program, holding.system, at(holding.last_seen_at)) : say(words.elsewhereUnknown, at(holding.last_seen_at));
}

channel.addEventListener('message', event => { if (event.data !== holder && mode !== 'done') displaced(); });
elsewhere.addEventListener('cancel', event => event.preventDefault());
part('take-over').addEventListener('click', async () => { if (await hold(true)) location.reload(); });

// ---- the clock -----------------------------------------------------------------------------------------------------
const thresholds = [600, 300, 60];
let before = Infinity;

const left = () => Math.max(0, Math.ceil((deadline - now()) / 1000));
const spoken = seconds => seconds >= 60 ? say(words.minutesLeft, Math.ceil(seconds / 60)) : say(words.secondsLeft, seconds);

function moveDeadline(to) {
  const moved = Date.parse(to) || null;
  if (moved === deadline) return;
  const later = deadline && (!moved || moved > deadline);
  deadline = moved;
  before = Infinity;
  if (deadline && later) speak(say(words.movedDeadline, Math.ceil(left() / 60)));
  if (mode === 'over' && left() > 0) {
    mode = 'running';
    over.close();
    part('work').inert = false;
  }
  tick();
}

function tick() {
  part('clock').hidden = !deadline;
  if (!deadline || mode === 'done') return;
  const seconds = left();
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = `${hours ? `${hours}:${String(minutes).padStart(2, '0')}` : minutes}:${String(rest).padStart(2, '0')}`;
  if (part('left').textContent !== text) part('left').textContent = text;
  part('clock').toggleAttribute('data-late', seconds <= 300);
  const crossed = thresholds.find(threshold => seconds <= threshold && before > threshold && before !== Infinity);
  if (crossed) speak(spoken(crossed));
  before = seconds;
  if (seconds === 0 && mode === 'running') timeIsUp();
}

const over = part('over');
over.addEventListener('cancel', event => event.preventDefault());

function timeIsUp() {
  mode = 'over';
  part('work').inert = true;
  for (const open of root.querySelectorAll('dialog[open]')) if (open !== signIn) open.close();
  if (!over.open) over.showModal();
  send();
}

// The attempt is closed on the server. Whatever did not reach it in time is said, not hidden.
async function closed(onlyLate = false) {
  const late = questions.filter(question => question.unsaved).map(question => question.index + 1);
  if (onlyLate) await journal.clear(); // too late for these: the next question is only whether the server has closed it
  mode = onlyLate ? 'over' : 'done';
  if (late.length) {
    for (const open of root.querySelectorAll('dialog[open]')) if (open !== over) open.close();
    if (!over.open) over.showModal();
    part('over-text').textContent = say(words.tooLate, late.join(', '));
    part('over-link').hidden = false;
  }
  if (onlyLate) return;
  await journal.clear();
  localStorage.removeItem(seenName);
  if (!late.length) location.replace(`${address}/receipt`);
}

// ---- handing in ----------------------------------------------------------------------------------------------------
const summary = part('summary');

function review(kind, found) {
  part(`summary-${kind}`).hidden = found.length === 0;
  part(`summary-${kind}-list`).replaceChildren(...found.map(question => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cell';
    button.textContent = question.index + 1;
    button.addEventListener('click', () => { summary.close(); show(question); });
    return button;
  }));
}

part('finish').addEventListener('click', () => {
  review('open', questions.filter(question => !question.isAnswered));
  review('flagged', questions.filter(question => question.flagged));
  part('summary-none').hidden = questions.some(question => !question.isAnswered);
  drawKept();
  summary.showModal();
});

part('hand-in').addEventListener('click', async event => {
  const button = event.currentTarget;
  button.disabled = true;
  try {
    for (let tries = 0; ; tries++) {
      try {
        await ask('hand-in', { answers: (await journal.all()).map(wire) });
        for (const question of questions) question.unsaved = false;
        await closed();
        return;
      } catch (fault) {
        if (fault.status) { const next = await failed(fault); if (next === null || mode === 'done' || fault.status < 500) return; }
        else away(true);
      }
      await new Promise(resolve => setTimeout(resolve, Math.min(RETRY_FIRST * 2 ** tries, 8_000)));
      if (!summary.open || mode !== 'running') return;
    }
  } finally {
    button.disabled = false;
  }
});

for (const close of root.querySelectorAll('[data-close]')) close.addEventListener('click', () => close.closest('dialog').close());

// ---- moving about --------------------------------------------------------------------------------------------------
const placeName = `exam-place-${attempt}`;

function show(question, focus = true) {
  for (const other of questions) {
    other.place.hidden = other !== question;
    other.cell.toggleAttribute('aria-current', other === question);
    if (other === question) other.cell.setAttribute('aria-current', 'true');
  }
  current = question;
  seen.add(question.id);
  localStorage.setItem(seenName, JSON.stringify([...seen]));
  sessionStorage.setItem(placeName, question.index);
  question.draw();
  part('place').textContent = say(words.place, question.index + 1, questions.length);
  drawFlag();
  root.querySelector('[data-step="-1"]').disabled = question.index === 0;
  root.querySelector('[data-step="1"]').disabled = question.index === questions.length - 1;
  if (focus) { question.place.focus({ preventScroll: true }); question.place.scrollIntoView({ block: 'nearest' }); }
}

function drawFlag() { part('flag').setAttribute('aria-pressed', String(current.flagged)); }

function flag() {
  current.flagged = !current.flagged;
  drawFlag();
  speak(current.flagged ? words.flagged : words.unflagged);
  changed(current);
}

const step = by => { const next = questions[current.index + by]; if (next) show(next); };

root.addEventListener('click', event => {
  const go = event.target.closest('.palette [data-go]');
  if (go) show(byId.get(Number(go.dataset.go)));
  const by = event.target.closest('[data-step]');
  if (by) step(Number(by.dataset.step));
  if (event.target.closest('[data-clear]')) {
    for (const input of current.inputs) input.checked = false;
    changed(current);
    current.inputs[0].focus();
  }
});
root.addEventListener('change', event => { if (event.target.closest('.choice')) changed(current); });
root.addEventListener('input', event => { if (event.target.matches('[data-written]')) changed(current, true); });
root.addEventListener('focusout', event => { if (event.target.matches('[data-written]') && current.unsaved) send(); });
part('flag').addEventListener('click', flag);
part('clock').addEventListener('click', () => speak(spoken(left())));

const keys = part('keys');
keys.checked = localStorage.getItem('exam-keys') !== 'off';
keys.addEventListener('change', () => localStorage.setItem('exam-keys', keys.checked ? 'on' : 'off'));

document.addEventListener('keydown', event => {
  if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || mode !== 'running' || document.querySelector('dialog[open]')) return;
  if (event.target.closest('textarea, select, lms-menu, input:not([type=radio], [type=checkbox])')) return;
  const forward = getComputedStyle(root).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const key = event.key;
  if (key === forward) step(1);
  else if (key === back) step(-1);
  else if (event.code === 'KeyF') flag();
  else if (event.code === 'KeyT') speak(deadline ? spoken(left()) : words.noLimit);
  else if (/^[1-9]$/.test(key) && current.inputs[key - 1]) {
    const input = current.inputs[key - 1];
    input.checked = input.type === 'radio' || !input.checked;
    input.focus();
    changed(current);
  } else return;
  event.preventDefault();
});

// ---- coming and going ----------------------------------------------------------------------------------------------
addEventListener('online', () => { retryIn = RETRY_FIRST; send(); });
addEventListener('offline', () => away(true));
document.addEventListener('visibilitychange', () => { if (mode === 'running' && !isSignedOut) send(); });
addEventListener('beforeunload', event => { if (mode === 'running' && waiting() && !journal.isKept) event.preventDefault(); });
addEventListener('pagehide', () => { if (mode === 'running') navigator.sendBeacon(`${address}/release`, new Blob([JSON.stringify({ holder })], { type: 'application/json' })); });
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

// ---- begin ---------------------------------------------------------------------------------------------------------
journal = await Journal.open();
if (!journal.isKept) trouble(words.noJournal);
holder = await findKey();
for (const write of await journal.all()) {
  const question = byId.get(write.question);
  if (question && write.sequence > question.sequence) question.restore(write);
  else await journal.remove(write.question, write.sequence); // the server has this one, or a newer one
}
for (const question of questions) question.draw();
show(questions[sessionStorage.getItem(placeName)] ?? questions[0], false);
if (await hold(false)) {
  mode = 'running';
  send();
}
setInterval(tick, 500);
tick();
root.dataset.ready = 'true';
