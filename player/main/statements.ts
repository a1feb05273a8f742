import { statementsPart, type Delivery } from '../shell/parts.ts';
import { followers } from '../following/followers.ts';

(window as unknown as { readonly parcours: (delivery: Delivery) => void }).parcours({ id: statementsPart, followers });
