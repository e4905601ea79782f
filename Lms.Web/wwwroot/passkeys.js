// Passkeys (WebAuthn) on the account pages. A form inside [data-passkey="create|get"] asks the server for the question,
// the device's authenticator for the answer, and is then posted like any other form. Without support it stays hidden.
const supported = typeof PublicKeyCredential !== 'undefined'
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'
  && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

let asking = null;

async function question(form, operation, signal) {
  const answer = await fetch(`/account/passkeys/questions/${operation}`, { method: 'POST', body: new FormData(form), signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  const json = await answer.json();
  return operation === 'create' ? PublicKeyCredential.parseCreationOptionsFromJSON(json) : PublicKeyCredential.parseRequestOptionsFromJSON(json);
}

async function ask(form, operation, mediation) {
  asking?.abort();
  const mine = asking = new AbortController();
  const publicKey = await question(form, operation, mine.signal);
  const credential = operation === 'create'
    ? await navigator.credentials.create({ publicKey, signal: mine.signal })
    : await navigator.credentials.get({ publicKey, mediation, signal: mine.signal });
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
}

for (const place of supported ? document.querySelectorAll('[data-passkey]') : []) {
  const form = place.querySelector('form');
  const status = form.querySelector('[role=status]');
  const operation = place.dataset.passkey;
  place.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    status.textContent = '';
    try {
      await ask(form, operation);
    } catch (error) {
      if (error.name !== 'AbortError') status.textContent = place.dataset.cancelled;
    }
  });
  // Offer passkeys among the names that the browser suggests; the reader has asked for nothing, so failing is silent.
  if (operation === 'get' && await PublicKeyCredential.isConditionalMediationAvailable?.())
    ask(form, operation, 'conditional').catch(() => { });
}
