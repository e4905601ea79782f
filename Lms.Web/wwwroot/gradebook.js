// The gradebook's grid: tells the server which columns are in sight, and walks from cell to cell with the arrow keys.
export function watch(frame, grid) {
  const column = Number(frame.dataset.column), height = Number(frame.dataset.rowHeight);
  const head = () => frame.querySelector('thead');
  const fixed = () => [...frame.querySelectorAll('thead .name, thead .total')].filter(one => getComputedStyle(one).position === 'sticky' || one.matches('.name')).reduce((sum, one) => sum + one.offsetWidth, 0);
  let shown = '', waiting = false;

  const measure = () => {
    waiting = false;
    const first = Math.max(0, Math.floor(Math.abs(frame.scrollLeft) / column) - 2);
    const count = Math.ceil(frame.clientWidth / column) + 4;
    if (shown === `${first} ${count}`) return;
    shown = `${first} ${count}`;
    grid.invokeMethodAsync('ShowColumns', first, count);
  };
  const soon = () => { if (!waiting) { waiting = true; requestAnimationFrame(measure); } };
  frame.addEventListener('scroll', soon, { passive: true });
  new ResizeObserver(soon).observe(frame);

  // A cell that is scrolled out of sight is taken away; the focus it had stays with the grid.
  let inside = false;
  frame.addEventListener('focusin', () => { inside = true; });
  frame.addEventListener('focusout', event => queueMicrotask(() => { if (event.target.isConnected && !frame.contains(document.activeElement)) inside = false; }));
  new MutationObserver(() => { if (inside && document.activeElement === document.body) frame.focus({ preventScroll: true }); }).observe(frame.querySelector('tbody'), { childList: true });

  const cell = (row, col) => frame.querySelector(`[data-row="${row}"][data-col="${col}"]`);

  // The cell may not be drawn yet: scroll to where it will be, and wait for it a moment.
  const go = (row, col) => {
    const top = row * height, start = col * column, rtl = getComputedStyle(frame).direction === 'rtl' ? -1 : 1;
    const room = frame.clientHeight - head().offsetHeight, width = frame.clientWidth - fixed();
    if (top < frame.scrollTop) frame.scrollTop = top;
    else if (top + height > frame.scrollTop + room) frame.scrollTop = top + height - room;
    const left = Math.abs(frame.scrollLeft);
    if (start < left) frame.scrollLeft = rtl * start;
    else if (start + column > left + width) frame.scrollLeft = rtl * (start + column - width);
    let tries = 0;
    const reach = () => {
      const found = cell(row, col);
      if (found) found.focus({ preventScroll: true });
      else if (tries++ < 120) requestAnimationFrame(reach);
    };
    reach();
  };

  frame.addEventListener('keydown', event => {
    const rows = Number(frame.getAttribute('aria-rowcount')) - 1, cols = Number(frame.getAttribute('aria-colcount')) - 2;
    const rtl = getComputedStyle(frame).direction === 'rtl' ? -1 : 1;
    const page = Math.max(1, Math.floor(frame.clientHeight / height) - 2);
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, rtl], ArrowLeft: [0, -rtl], PageDown: [page, 0], PageUp: [-page, 0], Home: [0, -cols], End: [0, cols] }[event.key];
    if (!step || event.altKey || event.metaKey) return;
    event.preventDefault();
    const at = event.target.closest('[data-row]');
    if (!at && event.key !== 'Home' && event.key !== 'End') { frame.querySelector('[data-row]')?.focus(); return; }
    const [down, along] = event.ctrlKey && (event.key === 'Home' || event.key === 'End') ? [event.key === 'Home' ? -rows : rows, step[1]] : step;
    go(Math.min(rows - 1, Math.max(0, Number(at?.dataset.row ?? 0) + down)), Math.min(cols - 1, Math.max(0, Number(at?.dataset.col ?? 0) + along)));
  });
  measure();
}
