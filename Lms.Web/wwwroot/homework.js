// The homework page: what is written stays in this browser until it is handed in, files are stored with the server at
// once, and handing in is asked once more.
const done = document.querySelector('[data-homework-done]');
if (done) localStorage.removeItem(done.dataset.homeworkDone);

// ---- files: sent one after the other, so that they arrive in their order and a phone's connection is not shared ------
const RETRY_FIRST = 2_000, RETRY_MOST = 30_000;
const queue = []; // what waits to be sent; the first one is on its way
let patience = RETRY_FIRST, waiting = null;
const say = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);
const sizes = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
const mark = document.documentElement.dir === 'rtl' ? '\u200E' : ''; // keeps the unit behind its number
const sizeOf = bytes => mark + (bytes < 1024 * 1024 ? `${sizes.format(bytes / 1024)} KB` : `${sizes.format(bytes / 1024 / 1024)} MB`);

// Not crypto.randomUUID: that is missing where a school serves its own network without TLS.
const ticketOf = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

class Files {
  constructor(area) {
    this.area = area;
    this.words = JSON.parse(area.dataset.words);
    this.list = area.querySelector('[data-list]');
    for (const pick of area.querySelectorAll('[data-pick]')) {
      pick.addEventListener('change', event => { event.stopPropagation(); this.take(pick.files); pick.value = ''; });
    }
    this.list.addEventListener('click', event => this.act(event));
    area.addEventListener('dragover', event => { event.preventDefault(); area.classList.add('over'); });
    area.addEventListener('dragleave', () => area.classList.remove('over'));
    area.addEventListener('drop', event => { event.preventDefault(); area.classList.remove('over'); this.take(event.dataTransfer.files); });
  }

  speak(text) { this.area.querySelector('[data-said]').textContent = text; }

  take(files) {
    for (const file of files) {
      const row = this.area.querySelector('[data-row]').content.firstElementChild.cloneNode(true);
      row.querySelector('[data-name]').textContent = file.name;
      row.querySelector('[data-size]').textContent = sizeOf(file.size);
      row.querySelector('[data-progress]').setAttribute('aria-label', say(this.words.sending, file.name));
      for (const button of row.querySelectorAll('[aria-label]')) button.setAttribute('aria-label', say(button.getAttribute('aria-label'), file.name));
      const isOneTooMany = this.list.querySelectorAll('li:not([data-refused])').length >= Number(this.area.dataset.most);
      this.list.append(row);
      if (isOneTooMany) refuse(row, this.words.many);
      else if (file.size > Number(this.area.dataset.mostBytes)) refuse(row, say(this.words.large, file.name));
      else {
        row.querySelector('[data-state]').textContent = '';
        queue.push({ files: this, row, file, ticket: ticketOf() });
        if (queue.length === 1) send();
      }
    }
  }

  async act(event) {
    const button = event.target.closest('button'), row = event.target.closest('li');
    if (!button) return;
    if (button.matches('[data-again]')) { clearTimeout(waiting); send(); }
    else if (button.matches('[data-remove]')) await this.remove(row);
    else await this.move(row, button.matches('[data-up]') ? row.previousElementSibling : row.nextElementSibling, button);
  }

  async remove(row) {
    const at = queue.findIndex(one => one.row === row);
    if (at >= 0) {
      const [{ request }] = queue.splice(at, 1);
      request?.abort();
      if (at === 0) { clearTimeout(waiting); if (queue.length) send(); }
    } else if (row.dataset.file) {
      const answer = await fetch(`/student/homeworks/files/${row.dataset.file}`, { method: 'DELETE' }).catch(() => null);
      if (!answer || (!answer.ok && answer.status !== 404)) return refuse(row, await sentenceOf(answer) ?? this.words.failed);
    }
    const next = row.nextElementSibling ?? row.previousElementSibling;
    this.speak(say(this.words.removed, row.querySelector('[data-name]').textContent));
    row.remove();
    (next?.querySelector('[data-remove]') ?? this.area.querySelector('[data-pick]')).focus();
  }

  async move(row, other, button) {
    if (!other) return;
    if (button.matches('[data-up]')) other.before(row);
    else other.after(row);
    button.focus();
    const ids = [...this.list.querySelectorAll('[data-file]')].map(one => Number(one.dataset.file)).filter(Boolean);
    const answer = await fetch(this.area.dataset.files, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ files: ids }) }).catch(() => null);
    if (!answer?.ok) refuse(row, await sentenceOf(answer) ?? this.words.failed, false);
  }
}

const sentenceOf = async answer => answer ? (await answer.json().catch(() => null))?.message : null;

function refuse(row, text, isFinal = true) {
  row.querySelector('[data-progress]').hidden = true;
  row.querySelector('[data-state]').textContent = text;
  row.querySelector('[data-state]').setAttribute('role', 'alert');
  if (isFinal && !row.dataset.file) row.dataset.refused = '';
}

function send() {
  const one = queue[0], { files, row, file } = one;
  const progress = row.querySelector('[data-progress]'), state = row.querySelector('[data-state]');
  const form = new FormData();
  form.append('ticket', one.ticket);
  form.append('file', file, file.name);
  const request = one.request = new XMLHttpRequest();
  request.open('POST', files.area.dataset.files);
  request.responseType = 'json';
  request.upload.onprogress = event => { progress.value = 100 * event.loaded / event.total; };
  const again = () => {
    state.textContent = files.words.lost;
    row.querySelector('[data-again]').hidden = false;
    waiting = setTimeout(send, patience);
    patience = Math.min(2 * patience, RETRY_MOST);
  };
  request.onerror = again;
  request.onload = () => {
    if (request.status >= 500 || request.status === 0) return again();
    patience = RETRY_FIRST;
    row.querySelector('[data-again]').hidden = true;
    progress.hidden = true;
    state.textContent = '';
    if (request.status === 201) {
      row.dataset.file = request.response.id;
      const thumb = row.querySelector('[data-thumb]');
      if (request.response.is_picture) { thumb.src = `/homework-files/${request.response.id}`; thumb.hidden = false; }
      files.speak(say(files.words.stored, file.name));
    } else {
      refuse(row, request.response?.message || files.words.failed);
    }
    queue.shift();
    if (queue.length) send();
  };
  row.querySelector('[data-again]').hidden = true;
  progress.hidden = false;
  state.textContent = '';
  request.send(form);
}

addEventListener('online', () => { if (queue[0]?.request?.readyState === XMLHttpRequest.DONE) { clearTimeout(waiting); send(); } });
addEventListener('beforeunload', event => { if (queue.length) event.preventDefault(); });
for (const area of document.querySelectorAll('[data-files]')) new Files(area);

// ---- the draft of texts and choices, and handing in -----------------------------------------------------------------
const place = document.querySelector('[data-homework]');
if (place) {
  const form = place.querySelector('form'), dialog = place.querySelector('dialog'), key = place.dataset.homework;
  const fields = [...form.querySelectorAll('textarea[name], input[type=radio][name]')];
  const draft = () => Object.fromEntries(fields.filter(field => field.type === 'radio' ? field.checked : field.value).map(field => [field.name, field.value]));
  const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
  for (const field of fields) {
    if (!(field.name in kept)) continue;
    if (field.type === 'radio') field.checked = field.value === kept[field.name];
    else field.value = kept[field.name];
  }

  const keep = () => {
    localStorage.setItem(key, JSON.stringify(draft()));
    document.querySelector('[data-kept]').textContent = place.dataset.keptText;
  };
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);

  const isAnswered = question => question.querySelector('[data-file]:not([data-file=""])') || [...question.querySelectorAll('textarea, input[type=radio]')].some(field => field.type === 'radio' ? field.checked : field.value.trim());
  let isSure = false;
  form.addEventListener('submit', event => {
    if (isSure) return;
    event.preventDefault();
    const open = [...form.querySelectorAll('[data-question]')].filter(question => !isAnswered(question)).length;
    const sending = dialog.querySelector('[data-sending]');
    sending.hidden = queue.length === 0;
    dialog.querySelector('[data-yes]').disabled = queue.length > 0;
    dialog.querySelector('[data-open-count]').hidden = open === 0;
    dialog.querySelector('[data-count]').textContent = open;
    dialog.showModal();
  });
  dialog.querySelector('[data-no]').addEventListener('click', () => dialog.close());
  dialog.querySelector('[data-yes]').addEventListener('click', () => { isSure = true; dialog.close(); form.requestSubmit(); });
}
