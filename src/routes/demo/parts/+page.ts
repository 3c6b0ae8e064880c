/** The present, fixed, so that the gallery looks the same every day; `?dock` shows the bar of a reading page. */
export const load = ({ url }) => ({ now: new Date('2026-03-20T10:00:00+08:00'), dock: url.searchParams.has('dock') });
