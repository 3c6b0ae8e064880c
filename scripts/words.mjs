/** Says something to the person at the terminal. Standard output belongs to the command's own answer. */
export function say(text) {
	process.stderr.write(`${text}\n`);
}

/** Says why it cannot go on, and ends. */
export function giveUp(text, code = 1) {
	say(`\n${text}\n`);
	process.exit(code);
}
