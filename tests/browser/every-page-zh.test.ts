import { pageLanguage, pages } from '../site/built';
import { holdEveryPage } from './every-page';

holdEveryPage(pages.filter((page) => pageLanguage(page) === 'zh-Hans'));
