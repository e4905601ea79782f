// The homework page: what is written stays in this browser until it is handed in, and handing in is asked once more.
const done = document.querySelector('[data-homework-done]');
if (done) localStorage.removeItem(done.dataset.homeworkDone);

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

  let isSure = false;
  form.addEventListener('submit', event => {
    if (isSure) return;
    event.preventDefault();
    const open = form.querySelectorAll('[data-question]').length - Object.keys(draft()).length;
    dialog.querySelector('[data-open-count]').hidden = open === 0;
    dialog.querySelector('[data-count]').textContent = open;
    dialog.showModal();
  });
  dialog.querySelector('[data-no]').addEventListener('click', () => dialog.close());
  dialog.querySelector('[data-yes]').addEventListener('click', () => { isSure = true; dialog.close(); form.requestSubmit(); });
}
