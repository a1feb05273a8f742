import * as kit from '../kit.ts';
import { viewsPart, type Delivery } from '../shell/parts.ts';
import { views } from '../shell/views.ts';

(window as unknown as { readonly parcours: (delivery: Delivery) => void }).parcours({ id: viewsPart, views, kit });
