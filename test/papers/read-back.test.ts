import { strToU8, zipSync } from "fflate";
import { readHtml } from "../../src/papers/compare/read-html";
import { readWord } from "../../src/papers/compare/read-word";

const said = "Fish &amp; chips: Zo&#xEB;&#8217;s &lt;plan&gt; &quot;A&quot;";
const read = 'Fish & chips: Zoë’s <plan> "A"';

test("signs that other programs write by number are read from a Word document as from a web page", () => {
  const body = `<w:document><w:body><w:p><w:r><w:t>${said}</w:t></w:r></w:p></w:body></w:document>`;
  const word = readWord(zipSync({ "word/document.xml": strToU8(body) }));
  const page = readHtml(`<body><p>${said}</p></body>`);
  for (const parts of [word, page]) expect(JSON.stringify(parts)).toContain(JSON.stringify(read).slice(1, -1));
});
