/** Photos of open days: words that browser and server share (domain.md 3.6, rules 52 and 53). */
/** `kept`: not before the public yet; `gone`: taken down or never shown, its file deleted. */
export const photoStates = ['kept', 'shown', 'gone'] as const;
export type PhotoState = (typeof photoStates)[number];
/** Why it is gone: by the staff, because a consent was withdrawn, because the consents are kept no longer. */
export const photoEnds = ['removed', 'withdrawn', 'over'] as const;
export type PhotoEnd = (typeof photoEnds)[number];

export const consentManners = ['paper', 'message', 'spot'] as const;
export type ConsentManner = (typeof consentManners)[number];
export const consentAges = ['adult', '14to17', 'under14'] as const;
export type ConsentAge = (typeof consentAges)[number];

/** Photos of one event; people on one photo. */
export const mostPhotos = 12;
export const mostOnPhoto = 20;
