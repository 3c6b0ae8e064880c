/** What everybody who spoke in a consultation is told: its announcements become messages, one a person. */
export { sendAnnouncements } from './announcements.ts';
