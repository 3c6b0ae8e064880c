// Loaded before the server: the machine's clock goes by what a file says, in milliseconds to add. The steady clock does not.
import { readFileSync } from 'node:fs';

const RealDate = Date;
const file = process.env.MACHINE_CLOCK_FILE;
const offset = () => {
	try {
		return Number(readFileSync(file, 'utf8')) || 0;
	} catch {
		return 0;
	}
};

globalThis.Date = class Date extends RealDate {
	constructor(...args) {
		super(...(args.length === 0 ? [RealDate.now() + offset()] : args));
	}
	static now() {
		return RealDate.now() + offset();
	}
};
