import { words } from '../words.ts';

/** `fail`: it does not work. `warn`: it works, but somebody should look. */
export type Check = { check: string; state: 'ok' | 'warn' | 'fail'; detail: string };

/** `key` ends the message key `cli_doctor…`. */
export async function check(
	name: string,
	state: Check['state'],
	key: string,
	facts: Record<string, string | number> = {}
): Promise<Check> {
	return { check: name, state, detail: await words(`cli_doctor${key}`, facts) };
}

export const codeOf = (reason: unknown): string => {
	const { code, cause, name } = reason as { code?: string; cause?: { code?: string }; name?: string };
	return cause?.code ?? code ?? name ?? 'error';
};
