// 放大图表: the same figures drawn large. The library comes on the first tap, and at the desk only.
import type { Chart } from 'chart.js';

const sheet = document.querySelector<HTMLDialogElement>('#chart');
const canvas = sheet?.querySelector('canvas');
const title = sheet?.querySelector('[data-sheet-title]');
let drawn: Chart | undefined;

/** The table under the chart is where its numbers come from. */
function figuresOf(place: HTMLElement) {
	const rows = [...place.querySelectorAll('tbody tr')];
	return {
		name: place.querySelector('figcaption')?.firstChild?.textContent?.trim() ?? '',
		labels: rows.map((row) => row.querySelector('th')?.textContent?.trim() ?? ''),
		values: rows.map((row) => Number(row.querySelectorAll('td')[1]?.textContent ?? 0)),
		voice: place.querySelector('svg.voice') !== null
	};
}

async function enlarge(place: HTMLElement) {
	if (!sheet || !canvas || !title) return;
	const { name, labels, values, voice } = figuresOf(place);
	title.textContent = name;
	canvas.parentElement?.setAttribute(
		'aria-label',
		`${name}: ${labels.map((label, at) => `${label} ${values[at]}`).join(', ')}`
	);
	sheet.showModal();
	const { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } = await import('chart.js');
	Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
	const style = getComputedStyle(document.documentElement);
	const colour = (token: string) => style.getPropertyValue(token).trim();
	const ticks = { color: colour('--ink'), precision: 0, font: { family: style.getPropertyValue('--font-ui') } };
	drawn?.destroy();
	drawn = new Chart(canvas, {
		type: 'bar',
		data: { labels, datasets: [{ label: name, data: values, backgroundColor: colour(voice ? '--voice' : '--ink') }] },
		options: {
			indexAxis: 'y',
			maintainAspectRatio: false,
			animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : {},
			scales: {
				x: { ticks, grid: { color: colour('--line') }, beginAtZero: true },
				y: { ticks: { ...ticks, autoSkip: false }, grid: { display: false } }
			}
		}
	});
}

for (const place of document.querySelectorAll<HTMLElement>('[data-chart]')) {
	const button = place.querySelector<HTMLButtonElement>('[data-enlarge]');
	if (!button) continue;
	button.hidden = false;
	button.addEventListener('click', () => void enlarge(place));
}
