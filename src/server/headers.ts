import type { ServerResponse } from 'node:http';

const always = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	// `no-referrer` would make browsers send `Origin: null` with our own forms.
	'referrer-policy': 'same-origin',
	'permissions-policy':
		'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

// These names never change, so a browser has to ask each time whether their content did.
const revalidated =
	/^\/(service-worker\.js|sw-register\.js|manifest\.webmanifest|check-in\.webmanifest|robots\.txt|icon\.svg|icons\/.+)$/;

/** Sets what every answer carries; the page's own Content-Security-Policy comes from the framework. */
export function setSecurityHeaders(response: ServerResponse, protocol: 'http' | 'https', pathname: string) {
	for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
	if (protocol === 'https') response.setHeader('strict-transport-security', 'max-age=31536000');
	if (revalidated.test(pathname)) response.setHeader('cache-control', 'no-cache');
}
