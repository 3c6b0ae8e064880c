// While the next code may not be asked for yet, the button counts the seconds. The server refuses all the same.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-again]')) {
	const label = button.querySelector('span');
	if (!label) continue;
	const words = label.textContent;
	const until = performance.now() + Number(button.dataset.again) * 1000;
	const count = () => {
		const seconds = Math.ceil((until - performance.now()) / 1000);
		button.disabled = seconds > 0;
		label.textContent = seconds > 0 ? (button.dataset.againWords ?? '').replace('\n', String(seconds)) : words;
		if (seconds > 0) setTimeout(count, 1000);
	};
	count();
}
