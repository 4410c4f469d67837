export { type AuditInput, auditCounts, auditFiles } from './audit.ts';
export type { Corrected } from './both-packages.ts';
export { auditCorrection, type FewChanged } from './correction.ts';
export type { Finding } from './finding.ts';
export type { Coordinates } from './model.ts';
export { type NeighbourAnswer, neighbourLearns } from './neighbour.ts';
