import { parseParameters } from './parameters';

document.documentElement.dataset['shown'] = String(
  parseParameters(location.search, {}).unknown,
);
