import { expect, test } from '@jest/globals';
import { blockText } from '../../../../src/ingest/readers/html/block-text.js';
import { declaredEncoding } from '../../../../src/ingest/readers/html/declared-encoding.js';
import { openPage } from '../../../../src/ingest/readers/html/open-page.js';

test.each<[html: string, text: string]>([
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['<p>One\n  two\tthree</p>', 'One two three'],
  ['<p>One <b>air</b><i>field</i></p>', 'One airfield'],
  ['<p>One<br>two</p>', 'One\ntwo'],
  ['One<br><br>two', 'One\ntwo'],
  ['<div>One<div>Two</div>three</div>', 'One\n\nTwo\n\nthree'],
  ['<ul><li>One<li>Two</ul>', 'One\n\nTwo'],
  ['<blockquote><p>“One</p><p>“two”</p></blockquote>', '“One\n\n“two”'],
  ['<p>co\u00adop\u200b&nbsp;one</p>', 'coop one'],
  ['<figure><img><figcaption>Caption</figcaption></figure><p>One</p>', 'One'],
  ['<p>One<script>no</script></p><!-- no -->', 'One'],
  ['<p> </p><p></p>', ''],
])('makes the text of %p', (html, text) => {
  expect(blockText(openPage(`<html><body>${html}</body></html>`).body)).toBe(text);
});

test.each<[head: string, encoding: string | null]>([
  ['<meta charset="windows-1251">', 'windows-1251'],
  ['<meta charset=koi8-r />', 'koi8-r'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">', 'ISO-8859-2'],
  ['<?xml version="1.0" encoding="iso-8859-5"?><html>', 'iso-8859-5'],
  ['<meta charset="utf-16">', 'utf-8'],
  ['<meta name="charset-note" content="none">', null],
  [`${' '.repeat(1_024)}<meta charset="koi8-r">`, null],
  ['<p>charset=koi8-r</p>', null],
])('finds the encoding that %p declares', (head, encoding) => {
  expect(declaredEncoding(Buffer.from(head))).toBe(encoding);
});
