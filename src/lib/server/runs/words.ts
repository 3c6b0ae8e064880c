import { m } from '#lib/paraglide/messages.js';

/** For the log: whoever reads it may know only one of the languages. */
export function inBoth(
	key: 'runs_notWritable' | 'runs_cutOff' | 'runs_cutOffDamaged' | 'runs_clockJumped' | 'runs_secondServer',
	facts: object
) {
	const say = m[key] as (facts: object, options: { locale: 'zh-CN' | 'en' }) => string;
	return `${say(facts, { locale: 'zh-CN' })} ${say(facts, { locale: 'en' })}`;
}
