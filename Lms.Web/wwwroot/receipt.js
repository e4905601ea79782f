// The receipt's print button.
document.querySelector('[data-print]')?.addEventListener('click', () => print());
