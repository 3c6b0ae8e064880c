/** The way out to a phone: a signed call to the gateway of this place. Knows no template and no outbox. */
export { gatewayHost, gatewayState, send, SmsFailure, type SmsFailureReason } from './sms.ts';
