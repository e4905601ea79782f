// The lecture page in the browser: one adapter over three video players, the report of how far one has watched, and
// PDFs shown inside the page. Works on without a circuit: reports are plain requests to the same address integrators use.
//
// <lms-video data-video="7" data-platform="youtube" data-source="M7lc1UVf-VE" data-resume="42" data-autoplay="false" data-title="…">
//   <div data-stage></div> … <button data-retry>
// tells in data-state: loading, ready, playing, paused, ended, failed; in data-stored: the position stored last;
// in data-unstored: "true" while a report could not be delivered.

const scripts = {
  youtube: 'https://www.youtube.com/iframe_api',
  bunnystream: 'https://assets.mediadelivery.net/playerjs/playerjs-latest.min.js',
  vdocipher: 'https://player.vdocipher.com/v2/api.js',
};
const patience = 20_000;
const loading = new Map();

function load(url) {
  if (!loading.has(url)) {
    loading.set(url, new Promise((done, failed) => {
      const script = Object.assign(document.createElement('script'), { src: url, async: true });
      script.addEventListener('load', done);
      script.addEventListener('error', () => { script.remove(); loading.delete(url); failed(new Error(`${url} did not load`)); });
      document.head.append(script);
    }));
  }
  return loading.get(url);
}

const until = (promise, what) => Promise.race([promise, new Promise((_, late) => setTimeout(() => late(new Error(`${what} takes too long`)), patience))]);

function frame(stage, source, title) {
  const element = Object.assign(document.createElement('iframe'), { src: source, title, allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture' });
  stage.replaceChildren(element);
  return element;
}

// An adapter: { play, pause, seek(seconds), position(), duration(), on(event, what), close() }; events: play, pause,
// ended, failed. Each starts where it is told to, and is there when its player is ready.
function listeners() {
  const all = { play: [], pause: [], ended: [], failed: [] };
  return { on: (event, what) => all[event].push(what), tell: event => all[event].forEach(what => what()) };
}

const players = {
  async youtube(stage, { source, resume, title }) {
    await load(scripts.youtube);
    await new Promise(done => {
      if (window.YT?.Player) return done();
      const before = window.onYouTubeIframeAPIReady;
      window.onYouTubeIframeAPIReady = () => { before?.(); done(); };
    });
    const { on, tell } = listeners();
    const place = document.createElement('div');
    stage.replaceChildren(place);
    const player = await new Promise((done, failed) => {
      new YT.Player(place, {
        videoId: source,
        host: 'https://www.youtube-nocookie.com',
        width: '100%',
        height: '100%',
        playerVars: { start: Math.floor(resume), playsinline: 1, rel: 0, origin: location.origin },
        events: {
          onReady: ({ target }) => done(target),
          onError: event => { tell('failed'); failed(new Error(`YouTube says ${event.data}`)); },
          onStateChange: ({ data }) => {
            if (data === YT.PlayerState.PLAYING) tell('play');
            else if (data === YT.PlayerState.PAUSED) tell('pause');
            else if (data === YT.PlayerState.ENDED) tell('ended');
          },
        },
      });
    });
    player.getIframe?.()?.setAttribute('title', title);
    return {
      on,
      play: () => player.playVideo(),
      pause: () => player.pauseVideo(),
      seek: seconds => player.seekTo(seconds, true),
      position: () => player.getCurrentTime() || 0,
      duration: () => player.getDuration() || 0,
      close: () => player.destroy(),
    };
  },

  async bunnystream(stage, { source, resume, title }) {
    await load(scripts.bunnystream);
    const { on, tell } = listeners();
    let at = resume;
    let length = 0;
    const player = new playerjs.Player(frame(stage, source, title));
    await new Promise(done => player.on('ready', done));
    player.on('timeupdate', ({ seconds, duration }) => { at = seconds ?? at; length = duration || length; });
    player.on('play', () => tell('play'));
    player.on('pause', () => tell('pause'));
    player.on('ended', () => tell('ended'));
    player.on('error', () => tell('failed'));
    player.getDuration(seconds => { length = seconds || length; });
    if (resume > 0) player.setCurrentTime(resume);
    return {
      on,
      play: () => player.play(),
      pause: () => player.pause(),
      seek: seconds => { at = seconds; player.setCurrentTime(seconds); },
      position: () => at,
      duration: () => length,
      close: () => stage.replaceChildren(),
    };
  },

  async vdocipher(stage, { source, resume, title }) {
    await load(scripts.vdocipher);
    const { on, tell } = listeners();
    const player = VdoPlayer.getInstance(frame(stage, source, title));
    const video = player.video;
    if (!(video.duration > 0)) await new Promise(done => video.addEventListener('loadedmetadata', done));
    video.addEventListener('play', () => tell('play'));
    video.addEventListener('pause', () => tell('pause'));
    video.addEventListener('ended', () => tell('ended'));
    video.addEventListener('error', () => tell('failed'));
    if (resume > 0) video.currentTime = resume;
    return {
      on,
      play: () => video.play(),
      pause: () => video.pause(),
      seek: seconds => { video.currentTime = seconds; },
      position: () => video.currentTime || 0,
      duration: () => video.duration || 0,
      close: () => stage.replaceChildren(),
    };
  },
};

// Adds up what was played (jumps do not count) and reports it: every ten seconds of playing, on pause, at the end, and
// when the page is left. What could not be delivered is reported again.
class Reporter {
  constructor(video, adapter, tell) {
    Object.assign(this, { adapter, tell, address: `/api/videos/${video}/progress/`, played: 0, last: adapter.position(), seen: performance.now(), tried: -Infinity, underway: false });
  }

  look() {
    const now = performance.now();
    const at = this.adapter.position();
    const step = at - this.last;
    if (step > 0 && step <= (now - this.seen) / 1000 * 2.5 + 1) this.played += step;
    this.last = at;
    this.seen = now;
  }

  get isTime() { return this.played >= 10 && performance.now() - this.tried >= 9500; }

  async report(leaving = false) {
    if (this.underway && !leaving) return;
    const sent = Math.min(60, Math.floor(this.played));
    const body = { position_seconds: Math.max(0, Math.floor(this.last)), watched_seconds: sent };
    const length = Math.floor(this.adapter.duration());
    if (length >= 1) body.duration_seconds = length;
    this.played -= sent;
    this.tried = performance.now();
    this.underway = true;
    try {
      const answer = await fetch(this.address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), keepalive: true, credentials: 'same-origin' });
      if (!answer.ok) {
        this.tell({ refused: answer.status });
        if (answer.status >= 500) this.played += sent;
      } else {
        this.tell({ stored: await answer.json() });
      }
    } catch {
      this.played += sent; // no way to the server at the moment: the next report brings it
      this.tell({ away: true });
    } finally {
      this.underway = false;
    }
  }
}

customElements.define('lms-video', class extends HTMLElement {
  connectedCallback() {
    this.leave = () => { if (this.reporter && this.begun) { this.reporter.look(); this.reporter.report(true); } };
    this.hide = () => { if (document.visibilityState === 'hidden') this.leave(); };
    addEventListener('pagehide', this.leave);
    document.addEventListener('visibilitychange', this.hide);
    this.addEventListener('click', event => { if (event.target.closest('[data-retry]')) this.open(); });
    queueMicrotask(() => this.open());
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.leave);
    document.removeEventListener('visibilitychange', this.hide);
    clearInterval(this.ticking);
    this.leave();
    this.adapter?.close();
    this.adapter = this.reporter = null;
  }

  async open() {
    if (this.dataset.state === 'loading' || this.adapter) return;
    this.dataset.state = 'loading';
    try {
      const { platform, source, resume, title, video } = this.dataset;
      const adapter = await until(players[platform](this.querySelector('[data-stage]'), { source, title, resume: Number(resume) || 0 }), `The player of ${platform}`);
      if (!this.isConnected) return adapter.close();
      this.adapter = adapter;
      this.reporter = new Reporter(video, adapter, told => this.told(told));
      adapter.on('play', () => this.turned('playing'));
      adapter.on('pause', () => this.turned('paused'));
      adapter.on('ended', () => this.turned('ended'));
      adapter.on('failed', () => this.fail());
      this.dataset.state = 'ready';
      if (this.dataset.autoplay === 'true') adapter.play();
    } catch (failure) {
      console.warn(failure.message);
      this.fail();
    }
  }

  fail() {
    clearInterval(this.ticking);
    this.adapter = this.reporter = null;
    this.dataset.state = 'failed';
  }

  turned(state) {
    this.dataset.state = state;
    if (state === 'playing') {
      this.begun = true;
      this.reporter.last = this.adapter.position();
      this.reporter.seen = performance.now();
      clearInterval(this.ticking);
      this.ticking = setInterval(() => {
        this.reporter.look();
        if (this.reporter.isTime) this.reporter.report();
      }, 1000);
    } else {
      clearInterval(this.ticking);
      this.reporter.look();
      this.reporter.report();
    }
  }

  told({ stored, refused, away }) {
    this.dataset.unstored = String(Boolean(away || refused));
    if (stored) {
      this.dataset.stored = stored.position_seconds;
      this.dataset.percent = stored.percent_watched;
      this.page?.invokeMethodAsync('Stored', stored.video, stored.position_seconds, stored.percent_watched, stored.is_completed).catch(() => { this.page = null; });
    } else if (refused && refused < 500) {
      this.page?.invokeMethodAsync('Refused').catch(() => { this.page = null; });
    }
  }
});

// Called from components. What is stored is told to the page for as long as its circuit stands.
export function listen(element, page) { if (element) element.page = page; }

export function control(element, deed, seconds) { element?.adapter?.[deed](seconds); }

// Where the video stands, in whole seconds; null before its player is there.
export function position(element) { return element?.adapter ? Math.floor(element.adapter.position()) : null; }

// Plays from a moment on; a player that is still loading begins there.
export function jump(element, seconds) {
  if (!element) return;
  element.scrollIntoView({ block: 'nearest' });
  if (!element.adapter) { element.dataset.resume = seconds; return; }
  element.adapter.seek(seconds);
  element.adapter.play();
}

// A PDF inside the page: fetched through the product's own address, which decides anew each time, and shown from memory.
customElements.define('lms-pdf', class extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', event => { if (event.target.closest('[data-retry]')) this.show(); });
    queueMicrotask(() => this.show());
  }

  disconnectedCallback() {
    this.leaving?.abort();
    if (this.url) URL.revokeObjectURL(this.url);
  }

  async show() {
    if (!navigator.pdfViewerEnabled) { this.dataset.state = 'unable'; return; }
    this.dataset.state = 'loading';
    this.leaving = new AbortController();
    try {
      const answer = await fetch(this.dataset.source, { credentials: 'same-origin', signal: this.leaving.signal });
      if (!answer.ok) throw new Error(`${this.dataset.source} answered ${answer.status}`);
      this.url = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: 'application/pdf' }));
      this.querySelector('[data-stage]').replaceChildren(Object.assign(document.createElement('iframe'), { src: `${this.url}#navpanes=0&view=FitH`, title: this.dataset.title }));
      this.dataset.state = 'shown';
    } catch (failure) {
      if (this.leaving.signal.aborted) return;
      console.warn(failure.message);
      this.dataset.state = 'failed';
    }
  }
});
