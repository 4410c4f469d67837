export { fingerprintOf } from './fingerprint.ts';
export { publicKeyOf, sign } from './sign.ts';
export { type Verdict, verify } from './verify.ts';
