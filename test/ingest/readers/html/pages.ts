/** Pages as outlets make them, in the project's own words: an article among what stands around it. */

export const PARAGRAPHS = [
  'Kyiv will be allowed to use the missiles “in a limited way”, the foreign ministry said on Friday, a day after its minister had refused to say anything of the kind in front of the cameras.',
  'The decision, which the ministry’s spokesman called “careful”, covers targets near the border only. It does not cover airfields, he said, and it may be taken back.',
  'In Moscow, the Kremlin’s spokesman, Dmitry Peskov, told reporters that such permission had been given long ago and that nothing in it was new.',
  'Two officials who know of the talks said that the list of targets had been agreed on over several weeks, and that the last word stayed with the supplier.',
];

const body = PARAGRAPHS.map((paragraph) => `<p class="text">${paragraph}</p>`).join(
  '\n<div class="ad">Advertisement</div>\n',
);
const links = Array.from(
  { length: 12 },
  (_, index) => `<li><a href="/n/${index}">Other news of the day, number ${index}</a></li>`,
);

/** With linked data, tags for social networks, menus, a caption, related links and a cookie notice. */
export const NEWS_PAGE = `<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title>Kyiv may use missiles near the border | The Paper Lantern</title>
  <link rel="canonical" href="/world/kyiv-missiles">
  <meta property="og:title" content="Kyiv may use missiles | The Paper Lantern">
  <meta property="og:site_name" content="Paper Lantern (site)">
  <meta property="article:published_time" content="2024-05-30T23:30:00-04:00">
  <script type="application/ld+json">{"broken": </script>
  <script type="application/ld+json">
  {"@context": "https://schema.org", "@graph": [
    {"@type": "WebSite", "name": "Lantern"},
    {"@type": ["NewsArticle"], "headline": "Kyiv may use missiles near the border",
     "datePublished": "2024-05-31T05:30:00+02:00", "inLanguage": "en",
     "author": [{"@type": "Person", "name": "Desk One"}, {"@type": "Person", "name": "Desk Two"}],
     "publisher": {"@type": "Organization", "name": "The Paper Lantern"}}]}
  </script>
</head>
<body>
  <div class="cookie-banner"><p>We use cookies. <button>Accept all</button></p></div>
  <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
  <main>
    <article class="article">
      <h1>Kyiv may use missiles near the border</h1>
      <figure><img src="a.jpg" alt="A launcher"><figcaption>A launcher in a field. Photograph: an agency</figcaption></figure>
      <div class="article-body">${body}</div>
    </article>
    <aside class="related"><h2>Related</h2><ul>${links.join('')}</ul></aside>
  </main>
  <footer><p>Copyright The Paper Lantern. All rights reserved.</p></footer>
  <script>document.write('not text')</script>
</body>
</html>`;

/** As made by hand long ago: no head, tags left open, line breaks for paragraphs, a font. */
export const OLD_PAGE = `<title>Kyiv may use missiles</title>
<body bgcolor=white><table><tr><td><font size=2>
${PARAGRAPHS.join('<br><br>\n')}
</font></table>`;
