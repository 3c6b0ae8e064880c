type Message = (facts: Record<string, unknown>, options: { locale: 'zh-CN' }) => string;

/**
 * The Chinese text of a message key; the key itself where there is none, also while the messages are being generated.
 * Loaded only when something is to be said.
 */
export async function words(key: string, facts: Readonly<Record<string, unknown>> = {}): Promise<string> {
	const loaded: unknown = await import('#lib/paraglide/messages.js').catch(() => ({}));
	const message = (loaded as Record<string, Message | undefined>)[key];
	return message?.({ ...facts }, { locale: 'zh-CN' }) ?? key;
}
