/**
 * V8 looks over everything only as memory grows: a server whose busy hour is over would keep what that hour took, on a
 * machine that has other things to do.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** With less CPU time than this in a second nobody is waiting for an answer. */
const quietMs = 50;
const quietSeconds = 2;

/** The process's CPU time so far, in milliseconds. */
const cpuMs = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};

/** Node hands it out under a flag only, and this process need not be started with one. */
function collector(): () => void {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as (how: object) => void;
	return () => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Gives memory back once after each time of work, when two seconds were quiet. Answers with how to stop it. */
export function giveBackWhenQuiet(used: () => number = cpuMs, collect: () => void = collector()): () => void {
	let before = used();
	let worked = false;
	let quiet = 0;
	const timer = setInterval(() => {
		const spent = used() - before;
		before += spent;
		if (spent >= quietMs) {
			worked = true;
			quiet = 0;
		} else if (worked && ++quiet === quietSeconds) {
			worked = false;
			collect();
			before = used();
		}
	}, 1000);
	timer.unref();
	return () => clearInterval(timer);
}
