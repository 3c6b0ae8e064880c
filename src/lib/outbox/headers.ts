/** What the outbox of a device and the server say to each other beside the form. */

/** `all` for what was written by nobody who was signed in, `own-TAG` for what was written by whoever this signing in belongs to. */
export const asHeader = 'wenji-as';
/** In an answer: whoever is signed in now is not the one who wrote; the request was taken as nobody's. */
export const notAsHeader = 'wenji-not-as';
