const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** The most that a body may measure where no file is expected. */
const usual = 512 * kilobyte;

/**
 * Where files are sent, the application's own form reader keeps the text and lays oversized files aside, so that
 * nobody loses what they typed. It sees everything up to this size; only what is larger still is cut off here.
 */
const withFiles = 200 * megabyte;

const routesWithFiles = [/^\/consultations\//, /^\/desk\//];

/** The largest limit of all: what the framework's adapter is told. */
export const largestBody = withFiles;

/** Beyond this many bytes of a refused body the connection is closed without listening any longer. */
export const patience = withFiles;

/** The most bytes that the body of a request to this path may have. */
export function bodyLimit(pathname: string): number {
	const path = pathname.replace(/^\/en(?=\/)/, '');
	return routesWithFiles.some((route) => route.test(path)) ? withFiles : usual;
}

/** The most characters an address may have. */
export const longestAddress = 8192;
