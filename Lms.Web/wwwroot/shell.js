// What the pages need from the browser itself: theme, navigation, menus, dialogs, focus, files, reconnecting.
// Custom elements and delegation, so that it works on static pages, while prerendered, and after Blazor redraws.

const root = document.documentElement;
const remember = (name, value) => { document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax`; };
const focusable = 'a[href],button:not([disabled]),input:not([disabled]):not([type=hidden]),select:not([disabled]),textarea:not([disabled]),summary,[tabindex]:not([tabindex="-1"])';
const focusables = box => [...box.querySelectorAll(focusable)].filter(one => one.getClientRects().length > 0);

function setTheme(theme) {
  root.dataset.theme = theme;
  remember('lms-theme', theme);
  for (const sheet of document.querySelectorAll('link[data-scheme]'))
    sheet.media = theme === 'system' ? `(prefers-color-scheme: ${sheet.dataset.scheme})` : theme === sheet.dataset.scheme ? 'all' : 'not all';
  document.querySelectorAll('lms-theme').forEach(one => one.show());
}

customElements.define('lms-theme', class extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', event => {
      const choice = event.target.closest('[data-theme-choice]');
      if (choice) setTheme(choice.dataset.themeChoice);
    });
    queueMicrotask(() => this.show());
  }

  show() {
    for (const choice of this.querySelectorAll('[data-theme-choice]'))
      choice.setAttribute('aria-pressed', String(choice.dataset.themeChoice === root.dataset.theme));
  }
});

const narrow = matchMedia('(max-width: 900px)');

customElements.define('lms-nav-toggle', class extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', () => {
      if (narrow.matches) {
        root.toggleAttribute('data-nav-open');
        if (root.hasAttribute('data-nav-open')) document.querySelector('#side a')?.focus();
      } else {
        root.dataset.nav = root.dataset.nav === 'collapsed' ? 'open' : 'collapsed';
        remember('lms-nav', root.dataset.nav);
      }
      this.show();
    });
    queueMicrotask(() => this.show());
  }

  show() {
    const open = narrow.matches ? root.hasAttribute('data-nav-open') : root.dataset.nav !== 'collapsed';
    this.querySelector('button')?.setAttribute('aria-expanded', String(open));
  }
});

function closeNavigation() {
  root.removeAttribute('data-nav-open');
  document.querySelector('lms-nav-toggle')?.show();
}

customElements.define('lms-menu', class extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', event => {
      if (event.target.closest('[aria-haspopup]')) this.toggle();
      else if (event.target.closest('.menu-item') && !event.target.closest('[data-keep-open]')) this.toggle(false);
    });
    this.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.open) { event.stopPropagation(); this.toggle(false); this.button.focus(); }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.step(event);
    });
    this.addEventListener('focusout', event => { if (event.relatedTarget && !this.contains(event.relatedTarget)) this.toggle(false); });
  }

  get button() { return this.querySelector('[aria-haspopup]'); }
  get panel() { return this.querySelector('.menu-panel'); }
  get open() { return !this.panel.hidden; }

  toggle(open = !this.open) {
    this.panel.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    if (open) this.fit();
  }

  // Keeps the panel inside the window whichever way the page reads.
  fit() {
    this.panel.style.translate = '';
    const box = this.panel.getBoundingClientRect();
    const out = box.left < 8 ? 8 - box.left : box.right > innerWidth - 8 ? innerWidth - 8 - box.right : 0;
    if (out) this.panel.style.translate = `${out}px`;
  }

  step(event) {
    event.preventDefault();
    if (!this.open) this.toggle(true);
    const items = focusables(this.panel);
    const at = items.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    items[(at + items.length) % items.length]?.focus();
  }
});

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('lms-menu')) if (!menu.contains(event.target) && menu.open) menu.toggle(false);
  if (event.target.closest('[data-nav-close]') || (narrow.matches && event.target.closest('#side a'))) closeNavigation();
  const skip = event.target.closest('[data-skip]');
  if (skip) { event.preventDefault(); document.getElementById(skip.dataset.skip)?.focus(); }
});

// A dialog drawn by Blazor: focus goes in and stays in, Escape cancels, and focus returns to where it came from.
customElements.define('lms-dialog', class extends HTMLElement {
  connectedCallback() {
    this.from = document.activeElement;
    document.body.style.overflow = 'hidden';
    this.addEventListener('keydown', event => {
      if (event.key === 'Escape') { event.stopPropagation(); this.querySelector('[data-cancel]')?.click(); }
      if (event.key === 'Tab') this.keep(event);
    });
    this.addEventListener('pointerdown', event => { if (event.target === this) this.querySelector('[data-cancel]')?.click(); });
    requestAnimationFrame(() => (this.querySelector('[autofocus]') ?? focusables(this.querySelector('.dialog-body') ?? this)[0] ?? focusables(this)[0])?.focus());
  }

  disconnectedCallback() {
    if (!document.querySelector('lms-dialog')) document.body.style.overflow = '';
    if (this.from?.isConnected) this.from.focus();
  }

  keep(event) {
    const inside = focusables(this);
    const edge = event.shiftKey ? inside[0] : inside.at(-1);
    if (document.activeElement === edge || !this.contains(document.activeElement)) {
      event.preventDefault();
      (event.shiftKey ? inside.at(-1) : inside[0])?.focus();
    }
  }
});

// The summary of a form's errors: on arrival, focus goes to the first wrong field, else to the summary.
customElements.define('lms-error-summary', class extends HTMLElement {
  connectedCallback() {
    requestAnimationFrame(() => {
      const form = this.closest('form') ?? document;
      const wrong = form.querySelector('[aria-invalid="true"]');
      if (wrong) wrong.focus(); else { this.tabIndex = -1; this.focus(); }
    });
  }
});

// Keys that a page names on its buttons, such as aria-keyshortcuts="Alt+S": read out by screen readers, listed on the page.
document.addEventListener('keydown', event => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const named = document.querySelector(`main [aria-keyshortcuts="Alt+${event.code.replace(/^(Key|Digit|Numpad)/, '')}"]:not([disabled])`);
  if (named && !document.querySelector('lms-dialog')) { event.preventDefault(); named.click(); }
});

document.addEventListener('keydown', event => {
  const typing = event.target.closest?.('input,textarea,select,[contenteditable=true]');
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    const opener = document.querySelector('[data-shortcut="palette"]');
    if (opener) { event.preventDefault(); opener.click(); }
  } else if ((event.ctrlKey || event.metaKey) && event.key === 'Enter' && typing?.form) {
    typing.dispatchEvent(new Event('change', { bubbles: true }));
    typing.form.requestSubmit();
  } else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.querySelector('main [data-shortcut="search"]');
    if (search) { event.preventDefault(); search.focus(); }
  } else if (event.key === 'Escape' && root.hasAttribute('data-nav-open')) {
    closeNavigation();
    document.querySelector('lms-nav-toggle button')?.focus();
  }
});

// A lost circuit. Blazor retries by itself; when it gives up, we go on asking quietly; when the circuit is gone for good
// (the server was restarted), the page is loaded again and what was typed is put back where it was.
const here = () => location.pathname + location.search;
const typed = () => [...document.querySelectorAll('main input[name]:not([type=password]):not([type=file]):not([type=hidden]), main textarea[name], main select[name]')];
const state = field => field.type === 'checkbox' || field.type === 'radio' ? String(field.checked) : field.value;

function comeBack() {
  const fields = typed().map(field => ({ name: field.name, at: typed().filter(other => other.name === field.name).indexOf(field), value: state(field), was: field.defaultValue ?? '' })).filter(field => field.value !== field.was);
  sessionStorage.setItem('lms-typed', JSON.stringify({ path: here(), at: Date.now(), fields }));
  addEventListener('beforeunload', event => event.stopImmediatePropagation(), true);
  location.reload();
}

function putBack() {
  const kept = JSON.parse(sessionStorage.getItem('lms-typed') ?? 'null');
  if (!kept || !document.querySelector('.shell[data-live]')) return;
  const left = kept.path === here() && Date.now() - kept.at < 600_000 ? kept.fields.filter(one => {
    const field = typed().filter(other => other.name === one.name)[one.at];
    if (!field) return true;
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = one.value === 'true'; else field.value = one.value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return false;
  }) : [];
  if (left.length) sessionStorage.setItem('lms-typed', JSON.stringify({ ...kept, fields: left })); else sessionStorage.removeItem('lms-typed');
}

const banner = document.getElementById('components-reconnect-modal');
if (banner) {
  let asking = 0;
  const retry = async () => {
    clearTimeout(asking);
    try {
      if (!(await fetch('/health/live', { cache: 'no-store' })).ok) throw new Error('not ready');
      if (!await Blazor.reconnect()) comeBack();
    } catch {
      asking = setTimeout(retry, 3000); // still away: ask again
    }
  };
  new MutationObserver(() => {
    if (banner.classList.contains('components-reconnect-rejected')) comeBack();
    else if (banner.classList.contains('components-reconnect-failed')) asking = setTimeout(retry, 3000);
    else clearTimeout(asking);
  }).observe(banner, { attributeFilter: ['class'] });
  banner.addEventListener('click', event => { if (event.target.closest('[data-reconnect]')) retry(); });
  new MutationObserver(() => { if (sessionStorage.getItem('lms-typed')) putBack(); }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-live'] });
}

// Called from components.
export async function download(name, stream) {
  const url = URL.createObjectURL(new Blob([await stream.arrayBuffer()]));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function focusField(box) {
  const field = box?.querySelector('input');
  field?.focus();
  field?.select();
}

export function scrollIntoView(element) { element?.scrollIntoView({ block: 'nearest' }); }
