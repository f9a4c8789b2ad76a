export type { Metrics, MetricsFailure } from '@pengaduan/metrics';
export { register, type RegisterOptions } from './register.js';
export { requestScope, type RequestOptions } from './request-scope.js';
export { tokens, type Provided, type Tokens } from './tokens.js';
