// Whoever fills in a period sees at once what it comes to; without script the button 计算 shows the same.
const form = document.querySelector<HTMLFormElement>('form[data-period]');
const box = document.getElementById('period');
const reason = document.getElementById('reason-part');
const names = ['opensOn', 'days', 'endsOn', 'documentType', 'feedbackMode'];

let asked = 0;
async function compute(): Promise<void> {
	if (!form || !box) return;
	const data = new FormData(form);
	const query = new URLSearchParams(names.map((name) => [name, String(data.get(name) ?? '')]));
	const mine = ++asked;
	const answer = await fetch(`${form.dataset.period}?${query.toString()}`, { headers: { accept: 'text/html' } });
	if (!answer.ok || mine !== asked) return;
	const found = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
	const needsReason = found.querySelector('[data-needs-reason]') !== null;
	box.replaceChildren(...found.childNodes);
	if (reason) reason.hidden = !needsReason;
}

let waiting = 0;
form?.addEventListener('input', (event) => {
	const { name } = event.target as HTMLInputElement;
	if (!names.includes(name)) return;
	clearTimeout(waiting);
	waiting = window.setTimeout(() => void compute(), 250);
});
