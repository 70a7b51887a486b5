export { theme, variables } from './theme.ts';
export { styleNonce } from './nonce.ts';
