export { fingerprintOf } from './fingerprint.ts';
export { publicKeyOf, sign } from './sign.ts';
export { verify } from './verify.ts';
