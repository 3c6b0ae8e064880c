/** The addresses of the gate's page, in either language. */
export const isGatePage = (path: string) => /^(\/en)?\/check-in$/.test(path);
