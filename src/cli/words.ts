type Message = (facts: Record<string, unknown>, options: { locale: 'zh-CN' }) => string;

/** The Chinese text of a message key; the key itself where there is no text. Loaded only when something is to be said. */
export async function words(key: string, facts: Readonly<Record<string, unknown>> = {}): Promise<string> {
	const messages = (await import('#lib/paraglide/messages.js')) as unknown as Record<string, Message | undefined>;
	return messages[key]?.({ ...facts }, { locale: 'zh-CN' }) ?? key;
}
