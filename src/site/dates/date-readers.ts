import type { DateReader } from '../../profiles/profile.js';
import { readHugoDate, readZolaDate } from './read-go-date.js';
import {
  readDateObject,
  readDateText,
  readDocusaurusDate,
  readEleventyDate,
  readHexoDate,
  readJavascriptDate,
} from './read-javascript-date.js';
import { readPythonDate } from './read-python-date.js';
import { readJekyllDate, readMiddlemanDate } from './read-ruby-date.js';
import type { ReadDate } from './reading.js';

/** How each generator reads dates; checked against builds by the real ones. */
export const dateReaders: Readonly<Record<DateReader, ReadDate>> = {
  jekyll: readJekyllDate,
  middleman: readMiddlemanDate,
  hugo: readHugoDate,
  hexo: readHexoDate,
  eleventy: readEleventyDate,
  javascript: readJavascriptDate,
  'date-object': readDateObject,
  text: readDateText,
  docusaurus: readDocusaurusDate,
  python: readPythonDate,
  zola: readZolaDate,
};
