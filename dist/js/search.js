/* The search page: words and phrases through Pagefind, whose engine is loaded with the first question. A hit is a reference. */
const form = document.getElementById("search");
const words = document.getElementById("words");
const found = document.getElementById("found");
const hits = document.getElementById("hits");
const site = new URL("../", import.meta.url);
let engine, marks, order, asked = 0;

/** How many passages are shown at most. */
const most = 60;

/** Pagefind, the marks by which hits are chosen, and the order of the edition, in which they are shown. */
const load = async () => {
  engine ??= await import(new URL("search/pagefind.js", site).href);
  marks ??= await (await fetch(new URL("search/marks.json", site))).json();
  order ??= new Map(Object.keys(marks).map((id, place) => [id, place]));
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

/** Some words of a record with those found marked. */
const excerpt = ({ at, from, all }) => {
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
  await load();
  const wanted = [document.getElementById("kind")?.value, document.getElementById("name")?.value].filter(Boolean);
  const answer = await engine.search(words.value.trim() || null);
  const chosen = answer.results.filter(({ id }) => wanted.every((mark) => marks[id]?.includes(mark)));
  chosen.sort((a, b) => order.get(a.id) - order.get(b.id));
  const records = await Promise.all(chosen.slice(0, most).map((result) => result.data()));
  if (question !== asked) return;
  const items = records.flatMap((record) => {
    const at = places(record);
    return (at.length ? at : [{ id: record.meta.reference, at: [], from: 0, all: record.content.split(/\s+/) }]).map((place) => entry(record, place));
  });
  hits.replaceChildren(...items);
  found.textContent = told(items.length, chosen.length);
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
  if (!question || form.hidden) return;
  words.value = question;
  ask();
};

form.hidden = location.protocol === "file:";
document.querySelector(".without-script").hidden = !form.hidden;
form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
form.addEventListener("change", () => { if (words.value.trim() || document.getElementById("name")?.value) ask(); });
addEventListener("hashchange", handedOn);
handedOn();
