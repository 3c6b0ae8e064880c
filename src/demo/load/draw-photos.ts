/** Pictures for the demo: drawn, so that they show nobody and no place there is. */
import type { PhotoContent } from '../content/types.ts';

const [width, height] = [1200, 800];

const tank = (x: number, y: number, r: number) =>
	`<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * 0.42}" fill="#8f8a80"/>
	<ellipse cx="${x}" cy="${y - 8}" rx="${r - 16}" ry="${(r - 16) * 0.42}" fill="#4d7f86"/>
	<ellipse cx="${x}" cy="${y - 8}" rx="${r * 0.55}" ry="${r * 0.23}" fill="none" stroke="#7fa8a8" stroke-width="5"/>
	<rect x="${x - r}" y="${y - 22}" width="${r * 2}" height="11" fill="#b9b2a3"/>`;

/** Nobody's face: a head, hair, a coat. */
const person = (x: number, foot: number, tall: number, coat: string, hair: string) => {
	const head = tall * 0.13;
	const top = foot - tall;
	return `<path d="M${x - tall * 0.2} ${foot} L${x - tall * 0.17} ${top + tall * 0.4} Q${x} ${top + tall * 0.1} ${x + tall * 0.17} ${top + tall * 0.4} L${x + tall * 0.2} ${foot} Z" fill="${coat}"/>
	<circle cx="${x}" cy="${top + head}" r="${head}" fill="#d9ae8c"/>
	<path d="M${x - head} ${top + head} A${head} ${head} 0 0 1 ${x + head} ${top + head} Q${x} ${top + head * 0.5} ${x - head} ${top + head} Z" fill="${hair}"/>`;
};

const ground = `<rect width="${width}" height="${height}" fill="#cfdfe4"/>
	<path d="M0 330 L210 240 L420 310 L690 220 L930 300 L1200 250 L1200 420 L0 420 Z" fill="#a9bfae"/>
	<rect y="400" width="${width}" height="400" fill="#9c9788"/>`;
const rail = Array.from(
	{ length: 13 },
	(_, at) => `<rect x="${at * 100 - 4}" y="560" width="8" height="150" fill="#6f6a61"/>`
).join('');

const drawings: Record<PhotoContent['drawing'], string> = {
	plant: `${ground}${tank(330, 560, 280)}${tank(890, 520, 240)}
		<path d="M0 720 L1200 660 L1200 740 L0 800 Z" fill="#5f9aa0"/><path d="M0 716 L1200 656 L1200 668 L0 728 Z" fill="#d8d2c4"/>`,
	visitors: `${ground}${tank(600, 470, 330)}<rect y="556" width="1200" height="12" fill="#6f6a61"/>${rail}
		${person(400, 800, 470, '#3f5a78', '#3a332d')}${person(620, 800, 310, '#b4553f', '#2d2723')}${person(840, 800, 440, '#5d6b46', '#54463a')}
		<path d="M655 610 L712 520" stroke="#b4553f" stroke-width="34" stroke-linecap="round"/>
		<rect x="706" y="436" width="18" height="88" rx="9" fill="#dff0f2" stroke="#7d9da3" stroke-width="4"/>`
};

/** As a PNG. */
export async function drawPhoto(drawing: PhotoContent['drawing']): Promise<Uint8Array> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawings[drawing]}</svg>`;
	const { default: sharp } = await import('sharp');
	return sharp(Buffer.from(svg)).png().toBuffer();
}
