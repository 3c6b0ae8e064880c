import * as words from '#lib/paraglide/messages.js';

/** The messages that go out: key of the text, and its variables. Everybody gets Chinese: a phone has no language here. */
const texts = {
	identity_smsCode: words.identity_smsCode
};
export type Template = keyof typeof texts;
export type TemplateFacts = Record<string, string | number>;

export function textOf(template: string, facts: TemplateFacts): string {
	const say = texts[template as Template] as unknown as ((facts: TemplateFacts, options: object) => string) | undefined;
	if (!say) throw new Error(`there is no message ${template}`);
	return say(facts, { locale: 'zh-CN' });
}
