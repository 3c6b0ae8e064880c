/** The one password of every account of the demo; it stands on /demo. */
export const demoPassword = 'Wenji-2026-demo';
