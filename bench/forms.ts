/** Forms as the pages' own send them. */
import type { OutgoingHttpHeaders } from 'node:http';

const boundary = '----wenji-bench';
// Without `accept` the framework would answer with data instead of a page.
export const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
export const multipartForm = {
	'content-type': `multipart/form-data; boundary=${boundary}`,
	accept: 'text/html'
} satisfies OutgoingHttpHeaders;

export function multipart(fields: Record<string, string>): string {
	const parts = Object.entries(fields).map(
		([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
	);
	return `${parts.join('')}--${boundary}--\r\n`;
}
