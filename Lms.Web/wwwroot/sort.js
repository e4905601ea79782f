// Dragging things into another order with a mouse, a pen or a finger. The page keeps its own order: this only shows
// where something would land, and says where it was dropped.
//   [data-sort-list="lecture"][data-sort-parent="7"]  a list that takes lectures
//   [data-sort-kind="lecture"][data-sort-id="12"]     a child of such a list
//   [data-grip]                                       where one takes hold of it
//   [data-move="up"], [data-move="down"]              the same by keyboard: they keep the focus while their line moves

const middle = one => { const box = one.getBoundingClientRect(); return box.top + box.height / 2; };

export function attach(area, owner) {
  area.addEventListener('pointerdown', event => {
    const grip = event.target.closest('[data-grip]');
    const item = grip?.closest('[data-sort-id]');
    if (!item || event.button !== 0) return;
    event.preventDefault();
    drag(area, grip, item, event, owner);
  });
  keepFocus(area);
}

function drag(area, grip, item, start, owner) {
  const kind = item.dataset.sortKind;
  const line = Object.assign(document.createElement('div'), { className: 'sort-line' });
  let target = null;
  let frame = 0;
  let y = start.clientY;

  const aim = () => {
    const lists = [...area.querySelectorAll(`[data-sort-list="${kind}"]`)].filter(list => list.getClientRects().length > 0);
    const away = list => { const box = list.getBoundingClientRect(); return y < box.top ? box.top - y : y > box.bottom ? y - box.bottom : 0; };
    const list = lists.reduce((best, one) => away(one) < away(best) ? one : best);
    const others = [...list.children].filter(one => one.dataset.sortId && one !== item);
    const place = others.filter(one => middle(one) < y).length;
    const before = others[place - 1]?.getBoundingClientRect();
    const after = others[place]?.getBoundingClientRect();
    const box = list.getBoundingClientRect();
    const ground = area.getBoundingClientRect();
    const at = before && after ? (before.bottom + after.top) / 2 : before ? before.bottom : after ? after.top : box.top + 4;
    line.style.top = `${at - ground.top}px`;
    line.style.left = `${box.left - ground.left}px`;
    line.style.width = `${box.width}px`;
    target = { parent: Number(list.dataset.sortParent), place, list };
  };

  const scroll = () => {
    const step = y < 80 ? -12 : y > innerHeight - 80 ? 12 : 0;
    if (step) { scrollBy(0, step); aim(); }
    frame = requestAnimationFrame(scroll);
  };

  const end = dropped => {
    cancelAnimationFrame(frame);
    grip.removeEventListener('pointermove', move);
    grip.removeEventListener('pointerup', up);
    grip.removeEventListener('pointercancel', cancel);
    document.removeEventListener('keydown', key, true);
    line.remove();
    delete item.dataset.dragging;
    delete area.dataset.sorting;
    if (!dropped || !target) return;
    const siblings = [...target.list.children].filter(one => one.dataset.sortId);
    if (siblings.indexOf(item) !== target.place)
      owner.invokeMethodAsync('Drop', kind, Number(item.dataset.sortId), target.parent, target.place);
  };

  const move = event => { y = event.clientY; item.dataset.dragging = ''; area.dataset.sorting = kind; if (!line.isConnected) area.append(line); aim(); };
  const up = () => end(true);
  const cancel = () => end(false);
  const key = event => { if (event.key === 'Escape') { event.stopPropagation(); end(false); } };

  grip.setPointerCapture(start.pointerId);
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', up);
  grip.addEventListener('pointercancel', cancel);
  document.addEventListener('keydown', key, true);
  frame = requestAnimationFrame(scroll);
}

// A line that is moved in the document loses the focus; the button that moved it gets it back.
function keepFocus(area) {
  let last = null;
  area.addEventListener('click', event => {
    const button = event.target.closest('[data-move]');
    const item = button?.closest('[data-sort-id]');
    last = item ? { kind: item.dataset.sortKind, id: item.dataset.sortId, way: button.dataset.move } : null;
  });
  area.addEventListener('focusin', event => { if (!event.target.closest('[data-move]')) last = null; });
  new MutationObserver(() => {
    if (!last || (document.activeElement !== document.body && document.activeElement?.isConnected && !document.activeElement.disabled)) return;
    const item = area.querySelector(`[data-sort-kind="${last.kind}"][data-sort-id="${last.id}"]`);
    const own = [...item?.querySelectorAll('[data-move]:not([disabled])') ?? []].filter(button => button.closest('[data-sort-id]') === item);
    (own.find(button => button.dataset.move === last.way) ?? own[0])?.focus();
  }).observe(area, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}
