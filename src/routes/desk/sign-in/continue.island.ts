// With nothing left to choose, the form goes on by itself; the button stays for when it does not.
document.querySelector<HTMLFormElement>('form[data-continue]')?.requestSubmit();
