// Puts marks around what is selected in a field's text area, as one step that Ctrl+Z takes back.
export function wrap(area, before, after) {
    const text = area.querySelector('textarea');
    const { selectionStart: from, selectionEnd: to, value } = text;
    text.focus();
    text.setRangeText(before + value.slice(from, to) + after, from, to, 'end');
    const inside = from + before.length + (to - from);
    text.setSelectionRange(to > from ? inside + after.length : inside, to > from ? inside + after.length : inside);
    text.dispatchEvent(new Event('change', { bubbles: true }));
}
