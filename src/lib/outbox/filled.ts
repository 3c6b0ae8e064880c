/** A form hears this once it was filled from the outbox, and shows itself anew. */
export const filledEvent = 'outbox-filled';
