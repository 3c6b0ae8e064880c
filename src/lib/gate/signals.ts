/** What is heard and felt of a result, and the screen that stays on. Nothing of it is needed: where it is not there, it is not. */

export type Signal = 'ok' | 'again' | 'stop';

/** Tones: [pitch in Hz, from, until] in seconds. Two that rise, two of one pitch, one long and low. */
const tones: Record<Signal, readonly (readonly [number, number, number])[]> = {
	ok: [
		[880, 0, 0.09],
		[1320, 0.1, 0.24]
	],
	again: [
		[660, 0, 0.14],
		[660, 0.22, 0.36]
	],
	stop: [[196, 0, 0.6]]
};
const shakes: Record<Signal, number[]> = { ok: [80], again: [80, 80, 80], stop: [500] };

let context: AudioContext | undefined;

/** To be called in a tap: browsers make no sound before one. */
export function allowSound(): void {
	try {
		context ??= new AudioContext();
		void context.resume();
	} catch {
		context = undefined;
	}
}

export function give(signal: Signal): void {
	try {
		navigator.vibrate?.(shakes[signal]);
		if (!context) return;
		const start = context.currentTime;
		for (const [pitch, from, until] of tones[signal]) {
			const tone = context.createOscillator();
			const volume = context.createGain();
			tone.type = signal === 'stop' ? 'square' : 'triangle';
			tone.frequency.value = pitch;
			volume.gain.setValueAtTime(0.5, start + from);
			volume.gain.linearRampToValueAtTime(0, start + until);
			tone.connect(volume).connect(context.destination);
			tone.start(start + from);
			tone.stop(start + until);
		}
	} catch {
		// Colour and word have said it.
	}
}

let lock: { release(): Promise<void> } | undefined;

/** The screen stays on while somebody scans; the browser takes it back whenever the page is hidden. */
export async function stayAwake(): Promise<void> {
	try {
		lock = await navigator.wakeLock?.request('screen');
	} catch {
		// Low battery: the telephone decides.
	}
}

export async function maySleep(): Promise<void> {
	await lock?.release().catch(() => undefined);
	lock = undefined;
}
