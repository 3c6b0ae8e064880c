/** The camera of a telephone, and what reads its codes: the browser's own reader, or one that comes with the page. */

export type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;
export type Camera = {
	/** Switches the light; undefined where there is none. */
	torch: ((on: boolean) => Promise<void>) | undefined;
	stop(): void;
};
type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };

/** To be called when the page is opened: afterwards there may be no network. */
export async function openReader(): Promise<Reader> {
	const detector = (await ownDetector()) ?? (await bundledDetector());
	return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function ownDetector(): Promise<Detector | undefined> {
	const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
	try {
		// It may be there and read nothing: on desktops, and on telephones without the maker's services.
		if (!own || !(await own.getSupportedFormats()).includes('qr_code')) return undefined;
		return new own({ formats: ['qr_code'] });
	} catch {
		return undefined;
	}
}

async function bundledDetector(): Promise<Detector> {
	const [{ BarcodeDetector, prepareZXingModule }, { default: wasm }] = await Promise.all([
		import('barcode-detector/ponyfill'),
		import('zxing-wasm/reader/zxing_reader.wasm?url')
	]);
	// Otherwise it would be asked of somebody else's server.
	await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
	return new BarcodeDetector({ formats: ['qr_code'] });
}

/** Opens the camera that looks away from whoever holds it. Rejects with the browser's reason: refused, or none there. */
export async function openCamera(video: HTMLVideoElement): Promise<Camera> {
	const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
	const stream = await navigator.mediaDevices.getUserMedia({
		audio: false,
		video: { facingMode: 'environment', ...size }
	});
	video.srcObject = stream;
	await video.play();
	const [track] = stream.getVideoTracks();
	const able = track && 'getCapabilities' in track && (track.getCapabilities() as { torch?: boolean }).torch === true;
	return {
		torch: able ? (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }) : undefined,
		stop: () => {
			for (const one of stream.getTracks()) one.stop();
			video.srcObject = null;
		}
	};
}

/** How long a code has to be out of sight before it counts as shown again. */
const awayMs = 1500;
const restMs = 60;

/** Looks on without end: each code once as long as it stays in sight. `since`: when the picture was taken out of the camera. */
export function watch(
	video: HTMLVideoElement,
	read: Reader,
	found: (text: string, since: number) => Promise<void>
): () => void {
	let ended = false;
	let last = '';
	let seen = 0;
	const look = async () => {
		if (ended) return;
		try {
			const since = performance.now();
			const text = video.readyState >= 2 && document.visibilityState === 'visible' ? await read(video) : undefined;
			if (text && !ended) {
				const same = text === last && performance.now() - seen < awayMs;
				last = text;
				if (!same) await found(text, since);
				seen = performance.now();
			}
		} catch {
			// A picture that cannot be read is followed by the next one.
		}
		setTimeout(() => void look(), restMs);
	};
	void look();
	return () => {
		ended = true;
	};
}
