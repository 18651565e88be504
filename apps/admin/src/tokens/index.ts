import type { ResourceProps } from 'react-admin';
import { TokenList } from './TokenList.js';

export const tokens: ResourceProps = { name: 'tokens', list: TokenList };
