import { platformCheck, type SignatureCheck } from '../opendays/ticket.ts';

/** The browser's own check of signatures, or for older telephones one that comes with the page. */
export async function signatureCheck(): Promise<SignatureCheck> {
	try {
		await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
		return platformCheck;
	} catch {
		return bundledCheck();
	}
}

export async function bundledCheck(): Promise<SignatureCheck> {
	const { verifyAsync } = await import('@noble/ed25519');
	return (publicKey, signature, body) => verifyAsync(signature, body, publicKey, { zip215: false });
}
