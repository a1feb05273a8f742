export { interactionsOf } from '../model/interactions-of.ts';
