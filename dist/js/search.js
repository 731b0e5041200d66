/* The search page: words and phrases, asked of Pagefind on a web server; on pages opened from disk, where a browser loads nothing
   but scripts, of data.js and passages.js. A hit is a reference. */
"use strict";
(() => {
  const form = document.getElementById("search");
  const words = document.getElementById("words");
  const found = document.getElementById("found");
  const hits = document.getElementById("hits");
  const site = new URL("../", document.currentScript.src);
  let engine, asked = 0;

  /** How many passages are shown at most. */
  const most = 60;

  /** The engine of a web server: Pagefind, the marks by which hits are chosen, and the order of the edition, in which they are shown. */
  const indexed = async () => {
    const pagefind = await import(new URL("search/pagefind.js", site).href);
    const marks = await (await fetch(new URL("search/marks.json", site))).json();
    const order = new Map(Object.keys(marks).map((id, place) => [id, place]));
    return async (question, wanted) => {
      const { results } = await pagefind.search(question || null);
      const chosen = results.filter(({ id }) => wanted.every((mark) => marks[id]?.includes(mark)));
      chosen.sort((a, b) => order.get(a.id) - order.get(b.id));
      return { passages: chosen.length, records: await Promise.all(chosen.slice(0, most).map((result) => result.data())) };
    };
  };

  /** A word as it is compared: without accents, capitals and punctuation; what a hyphen joins, whole and in its parts. */
  const forms = (word) => {
    const parts = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return parts.length ? [parts.join(""), ...parts] : [];
  };

  /** Those of some words that can be compared, each with its place. */
  const compared = (words, from) => words.map((word, index) => ({ place: from + index, same: forms(word) })).filter(({ same }) => same.length);

  /** What is asked for: phrases in quotation marks, of whole words, and single words, of which the beginning is enough. */
  const terms = (question) => [...question.matchAll(/"([^"]+)"?|([^\s"]+)/g)]
    .map(([, phrase, word]) => ({ whole: Boolean(phrase), sought: (phrase ?? word).split(/\s+/).flatMap((one) => forms(one).slice(0, 1)) }))
    .filter(({ sought }) => sought.length);

  /** Records in the form of Pagefind's, one for each unit of the first level, with its parts as anchors. The passages, [marks, words
      that are not the text's], go with the units; those of units that are gone are not told. */
  const recordsOf = (units, passages) => {
    const records = [];
    for (const [index, [marks, rest]] of passages.entries()) {
      if (marks === undefined) continue; // a part of a part
      const [reference, address, , title, text] = units[index];
      if (marks) {
        const kind = form.querySelector(`option[value="${marks.split(" ")[0]}"]`).textContent;
        records.push({ marks: marks.split(" "), meta: { reference, address, title, kind }, parts: [] });
      }
      records.at(-1).parts.push({ id: reference, words: (text || rest).split(/\s+/).filter(Boolean) });
    }
    for (const record of records) {
      // The words of a unit with parts are those of its parts.
      const parts = record.parts.length > 1 ? record.parts.slice(1) : record.parts;
      const words = parts.flatMap((part) => part.words);
      let location = 0;
      record.anchors = parts.map(({ id, words: { length } }) => ({ id, location: (location += length) - length }));
      record.content = words.join(" ");
      record.size = words.length;
      // What a record is called is looked at too, after its words and apart from them.
      record.compared = [...compared(words, 0), { place: record.size, same: [] }, ...compared(record.meta.title.split(/\s+/), record.size)];
    }
    return records;
  };

  /** Where in a record a term stands: the places of its words. */
  const locations = (record, { whole, sought }) => record.compared.flatMap((_, from) => {
    const here = record.compared.slice(from, from + sought.length);
    const fits = (one, offset) => here[offset]?.same.some((form) => (whole ? form === one : form.startsWith(one)));
    return sought.every(fits) ? here.map(({ place }) => place) : [];
  });

  /** The engine of the disk: every record is read through. */
  const readThrough = async () => {
    const { data, load } = window.paragraphos;
    const [{ units }, passages] = await Promise.all([data(), load("passages.js", "paragraphosPassages")]);
    const records = recordsOf(units, passages);
    return async (question, wanted) => {
      const asking = terms(question);
      if (question && !asking.length) return { passages: 0, records: [] };
      const chosen = records.filter(({ marks }) => wanted.every((mark) => marks.includes(mark)))
        .map((record) => ({ record, at: asking.map((term) => locations(record, term)) }))
        .filter(({ at }) => at.every((places) => places.length));
      const shown = chosen.slice(0, most).map(({ record, at }) => ({ ...record, locations: at.flat().filter((place) => place < record.size) }));
      return { passages: chosen.length, records: shown };
    };
  };

  /** The places of a record at which words were found: for each part (a sentence) its reference and the words around. */
  const places = (record) => {
    const all = record.raw_content ? record.raw_content.split(/\s+/) : record.content.split(/\s+/);
    const parts = record.anchors.filter(({ id }) => id).sort((a, b) => a.location - b.location);
    const by = new Map();
    for (const location of [...record.locations].sort((a, b) => a - b)) {
      const part = parts.findLast((anchor) => anchor.location <= location) ?? parts[0];
      if (!part) continue;
      if (!by.has(part.id)) by.set(part.id, []);
      by.get(part.id).push(location);
    }
    return [...by].map(([id, at]) => ({ id, at, from: Math.max(0, at[0] - 12), all }));
  };

  /** Some words of a record with those found marked. In the index a dash that stands alone is joined to the word before it. */
  const excerpt = ({ at, from, all: joined }) => {
    const all = joined.map((word) => word.replaceAll("\u2060", " "));
    const line = document.createElement("p");
    const to = Math.min(all.length, from + 32);
    if (from > 0) line.append("… ");
    for (let index = from; index < to; index += 1) {
      if (at.includes(index)) {
        const mark = document.createElement("mark");
        mark.textContent = all[index];
        line.append(mark, " ");
      } else line.append(all[index], " ");
    }
    if (to < all.length) line.append("…");
    return line;
  };

  /** One hit: reference, title, kind, words. */
  const entry = (record, place) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const [file] = record.meta.address.split("#");
    link.href = new URL(`${file}#${place.id}`, site).href;
    link.textContent = place.id;
    const kind = document.createElement("span");
    kind.className = "kind";
    // “Note 3” says by itself that it is one of the notes.
    const said = record.meta.title.startsWith(record.meta.kind.replace(/s$/, ""));
    kind.textContent = said ? ` · ${record.meta.title}` : ` · ${record.meta.kind} · ${record.meta.title}`;
    item.append(link, kind, excerpt(place));
    return item;
  };

  /** Asks, and shows what was found. */
  const ask = async () => {
    const question = ++asked;
    engine ??= location.protocol === "file:" ? readThrough() : indexed();
    const wanted = [document.getElementById("kind")?.value, document.getElementById("name")?.value].filter(Boolean);
    // Keyboards write quotation marks of many kinds.
    const { passages, records } = await (await engine)(words.value.trim().replace(/[“”„‟«»]/g, '"'), wanted);
    if (question !== asked) return;
    const items = records.flatMap((record) => {
      const at = places(record);
      return (at.length ? at : [{ id: record.meta.reference, at: [], from: 0, all: record.content.split(/\s+/) }]).map((place) => entry(record, place));
    });
    hits.replaceChildren(...items);
    found.textContent = told(items.length, passages);
  };

  /** How much was found, in words. */
  const told = (places, passages) => {
    if (!places) return "Nothing found. Fewer words, or only the beginning of a word, may find more.";
    if (passages > most) return `${passages} passages, in the order of the edition; of these the first ${most} are shown.`;
    return places === 1 ? "One place." : `${places} places, in the order of the edition.`;
  };

  /** The question that the address holds after #q=, as when the box in the banner hands it on. */
  const handedOn = () => {
    const question = new URLSearchParams(location.hash.slice(1)).get("q");
    if (!question) return;
    words.value = question;
    ask();
  };

  form.hidden = false;
  document.querySelector(".without-script").hidden = true;
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  form.addEventListener("change", () => { if (words.value.trim() || document.getElementById("name")?.value) ask(); });
  addEventListener("hashchange", handedOn);
  handedOn();
})();
