// Reads one sentence at a time: long utterances are cut off by some engines after about 15 seconds.
const voice = window.speechSynthesis;

/** The sentences under an element, without what is hidden or marked `data-silent`. */
function sentences(root: HTMLElement): string[] {
	const copy = root.cloneNode(true) as HTMLElement;
	for (const mute of copy.querySelectorAll('[aria-hidden=true], [hidden], .noprint, [data-silent], svg, button'))
		mute.remove();
	for (const block of copy.querySelectorAll('p, li, dt, dd, h1, h2, h3, h4, tr, blockquote')) block.append('\n');
	return (copy.textContent ?? '')
		.split(/(?<=[。！？；!?;])|(?<=\. )|\n/)
		.map((part) => part.trim())
		.filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function set(button: HTMLButtonElement, reading: boolean) {
	const label = button.querySelector('span');
	button.setAttribute('aria-pressed', String(reading));
	if (!label) return;
	button.dataset.readStart ??= label.textContent ?? '';
	label.textContent = (reading ? button.dataset.readStop : button.dataset.readStart) ?? '';
}

if (voice) {
	const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-read]')];
	const stop = () => {
		voice.cancel();
		for (const button of buttons) set(button, false);
	};
	for (const button of buttons) {
		button.hidden = false;
		button.addEventListener('click', () => {
			const reading = button.getAttribute('aria-pressed') === 'true';
			stop();
			const text = document.getElementById(button.dataset.read ?? '');
			if (reading || !text) return;
			set(button, true);
			const parts = sentences(text);
			parts.forEach((part, at) => {
				const words = new SpeechSynthesisUtterance(part);
				words.lang = text.closest('[lang]')?.getAttribute('lang') ?? 'zh-CN';
				words.rate = 'elder' in document.documentElement.dataset ? 0.85 : 1;
				if (at === parts.length - 1) words.onend = () => set(button, false);
				voice.speak(words);
			});
		});
	}
	addEventListener('pagehide', stop);
}
