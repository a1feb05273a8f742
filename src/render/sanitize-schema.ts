import type { Schema } from 'hast-util-sanitize';

const flow = 'p h2 h3 h4 ul ol li blockquote hr pre table thead tbody tr th td';
const phrasing = 'a em strong del code br span sub sup';

/**
 * All the HTML that prose may hold. Nothing of an author's text becomes a tag, an attribute or an address that is not listed here;
 * raw HTML in Markdown never comes this far.
 */
export const proseSchema: Schema = {
  tagNames: [...flow.split(' '), ...phrasing.split(' ')],
  attributes: {
    a: ['href', 'ariaLabel', 'download', ['className', 'r', 't'], ['rel', 'noopener'], ['target', '_blank']],
    span: ['dataGap', 'lang', ['className', 'vh']],
    ol: ['start'],
    th: [
      ['scope', 'col', 'row'],
      ['className', 'n'],
    ],
    td: [['className', 'n']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
