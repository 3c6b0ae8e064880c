/** What everybody who spoke in a consultation or answered a survey is told: its announcements become messages, one a person. */
export { sendAnnouncements } from './announcements.ts';
