// Reads one sentence at a time: long utterances are cut off by some engines after about 15 seconds, and `pause` of some
// never comes back. The sentence that is read is marked; stopping keeps its place.
import { sentencesOf, type Sentence } from './sentences.ts';

// A name that this page alone uses: nothing else may stop or mark it.
const mark = 'reading';
/** An engine that has said nothing by then has no voice for it. */
const patience = 6000;

const engine = window.speechSynthesis as SpeechSynthesis | undefined;
const elder = 'elder' in document.documentElement.dataset;

let reading: { of: string; list: Sentence[]; at: number; on: boolean } | undefined;
/** Answers of an utterance that was stopped belong to nobody. */
let turn = 0;

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[data-read]')];

function show() {
	for (const button of buttons()) {
		const own = reading?.of === button.dataset.read;
		const label = button.querySelector('span')!;
		button.dataset.readStart ??= label.textContent ?? '';
		button.setAttribute('aria-pressed', String(Boolean(own && reading?.on)));
		const words = own ? (reading?.on ? button.dataset.readStop : button.dataset.readGo) : button.dataset.readStart;
		label.textContent = words ?? '';
	}
	const sentence = reading?.list[reading.at];
	for (const block of document.querySelectorAll('[data-reading]')) block.removeAttribute('data-reading');
	CSS.highlights?.delete(mark);
	if (!sentence) return;
	if (CSS.highlights) CSS.highlights.set(mark, new Highlight(sentence.range));
	else sentence.block.setAttribute('data-reading', '');
}

/** Whoever follows the reading is taken along; whoever has scrolled elsewhere is left there. */
function follow({ range, block }: Sentence, before: Sentence | undefined) {
	const folded = block.closest<HTMLDetailsElement>('details[data-spoken]');
	if (folded) folded.open = true;
	const near = (one: Range) => {
		const { top, bottom } = one.getBoundingClientRect();
		return { seen: bottom > 64 && top < innerHeight - 96, whole: top > 64 && bottom < innerHeight - 96 };
	};
	if (near(range).whole || (before && !near(before.range).seen)) return;
	const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: calm ? 'auto' : 'smooth' });
}

function say(button: HTMLButtonElement, words: string) {
	const place = button.parentElement?.querySelector('[data-read-says]');
	if (place) place.textContent = words;
}

const languageOf = ({ block }: Sentence) => block.closest('[lang]')?.getAttribute('lang') ?? 'zh-CN';

/** The device's own voice for a language; null where it has voices, but none for this one. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined | null {
	const voices = engine?.getVoices() ?? [];
	const [base] = language.toLowerCase().split('-');
	const fitting = voices.filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === base);
	if (voices.length > 0 && fitting.length === 0) return null;
	return fitting.find(({ lang }) => lang.replace('_', '-') === language) ?? fitting[0];
}

function stop(forget = false) {
	turn++;
	engine?.cancel();
	if (reading) reading.on = false;
	if (forget) reading = undefined;
	show();
}

function mute(button: HTMLButtonElement) {
	stop(true);
	say(button, button.dataset.readNone ?? '');
}

function speak(button: HTMLButtonElement, before?: Sentence) {
	const sentence = reading?.list[reading.at];
	if (!reading || !sentence) return stop(true);
	const own = ++turn;
	const voice = voiceFor(languageOf(sentence));
	if (!engine || voice === null) return mute(button);
	const words = new SpeechSynthesisUtterance(sentence.text);
	words.lang = languageOf(sentence);
	if (voice) words.voice = voice;
	words.rate = elder ? 0.85 : 1;
	const waiting = setTimeout(() => own === turn && mute(button), patience);
	words.onstart = () => clearTimeout(waiting);
	words.onerror = () => {
		clearTimeout(waiting);
		if (own === turn) mute(button);
	};
	words.onend = () => {
		clearTimeout(waiting);
		if (own !== turn || !reading) return;
		reading.at++;
		speak(button, sentence);
	};
	show();
	follow(sentence, before);
	engine.speak(words);
}

function press(button: HTMLButtonElement) {
	const of = button.dataset.read ?? '';
	say(button, '');
	if (reading?.of === of && reading.on) return stop();
	const again = reading?.of === of ? reading : undefined;
	stop();
	const list = again?.list ?? of.split(' ').flatMap((id) => sentencesOf(document.getElementById(id)!));
	const here = 'readHere' in button.dataset ? list.findIndex(({ range }) => range.getBoundingClientRect().top > 64) : 0;
	reading = { of, list, at: again ? again.at : Math.max(here, 0), on: true };
	speak(button);
}

/** In 长辈版 each clause can be read by itself: its button is a smaller one of the draft's. */
function readEach(button: HTMLButtonElement) {
	for (const foot of document.querySelectorAll<HTMLElement>(`#${button.dataset.read} section.clause > .clause-foot`)) {
		const clause = foot.parentElement!;
		const own = button.cloneNode(true) as HTMLButtonElement;
		delete own.dataset.readEach;
		own.dataset.read = clause.id;
		own.classList.remove('big');
		own.querySelector('span')!.textContent = button.dataset.readEach ?? '';
		const about = document.createElement('span');
		about.className = 'vh';
		about.textContent = clause.querySelector('.clause-no')?.textContent ?? '';
		own.append(about);
		foot.prepend(own);
	}
}

for (const button of buttons()) {
	button.hidden = false;
	if (elder && button.dataset.readEach) readEach(button);
}
addEventListener('click', ({ target }) => {
	const button = (target as Element).closest<HTMLButtonElement>('[data-read]');
	if (button) press(button);
});
// The list of voices comes late, and only once it was asked for.
engine?.getVoices();
addEventListener('pagehide', () => stop(true));
