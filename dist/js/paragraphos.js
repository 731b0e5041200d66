/* What the pages gain where scripts run: a box that leads to a reference or a quotation, and citations for selected words.
   Nothing here is needed for reading. Data comes from data.js beside this file, loaded when first used, from disk too; the
   search asks for it, and for what else it reads, through window.paragraphos. */
"use strict";
(() => {
  const here = document.currentScript.src;
  const root = new URL("../", here).href;
  let known = null;

  /** What a file beside this one hands to the function that it calls. */
  const load = (file, called) => new Promise((resolve, reject) => {
    window[called] = resolve;
    const script = document.createElement("script");
    script.src = new URL(file, here).href;
    script.onerror = reject;
    document.head.append(script);
  });

  /** The data of the edition: units as [reference, link, number, name, words], and citation templates for each style. */
  const data = () => known ??= load("data.js", "paragraphosData");
  window.paragraphos = { data, load };

  /** An element with properties and children. */
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  /** Words without what printers and typists do differently: quotation marks, dashes, case, space. */
  const plain = (words) => words.normalize("NFC").toLowerCase().replace(/[“”„«»"]/g, "").replace(/[‘’']/g, "'").replace(/[‐-―-]/g, "-")
    .replace(/…/g, "...").replace(/\s+/g, " ").trim();

  /** What readers write for the kinds of units, beside their names. */
  const kinds = { para: "paragraph", paras: "paragraph", par: "paragraph", p: "paragraph", "¶": "paragraph", "¶¶": "paragraph", "§": "paragraph", sent: "sentence", s: "sentence", intro: "introduction" };
  const piece = /(\p{L}+|[¶§]+)\.?,?|(\d[\p{L}\d_]*)/gu;

  /** What a reader wrote, in the words of names: “¶10”, “para. 10” and “10” are “paragraph 10”; "" for what is no reference. */
  const said = (typed) => {
    if (/[^\s.,:¶]/u.test(typed.replace(piece, ""))) return "";
    const names = [];
    for (const [, name, number] of typed.matchAll(piece)) {
      if (name) names.push(kinds[name.toLowerCase()] ?? name.toLowerCase());
      else if (names.length && !/^\d/.test(names.at(-1))) names.push(number);
      else names.push(names.length ? "sentence" : "paragraph", number);
    }
    return names.join(" ");
  };

  /** What a unit may be called: its name with and without what follows a colon, and the short forms n and intro. */
  const names = (label) => {
    const whole = label.toLowerCase().replaceAll(",", "");
    return [whole, whole.split(":")[0], whole.replace(/^note of the source /, "n ").replace(/^introduction paragraph /, "introduction ")];
  };

  /** The one unit of a reference, of an address, of a number as printed, or of a name. */
  const single = (units, typed) => {
    const exact = units.find(([reference]) => reference.toLowerCase() === typed.toLowerCase());
    if (exact) return exact;
    const called = (name) => name && units.find(([, , , label]) => names(label).includes(name));
    const name = said(typed);
    return called(name) || called(name.replace(/^n /, "note "));
  };

  /** The first unit of a range: p10-p12, 10–12, p10.s3-s5. */
  const range = (units, typed) => {
    for (const dash of typed.matchAll(/\s*(?:-|–|—|\.\.)\s*/g)) {
      const [begin, end] = [typed.slice(0, dash.index), typed.slice(dash.index + dash[0].length)];
      const first = begin && single(units, begin);
      if (first && end && (single(units, end) || single(units, first[0].replace(/[^.]*$/, end)) || single(units, first[0].replace(/\d+$/, end)))) return first;
    }
    return undefined;
  };

  /** The unit whose words a reader wrote, a sentence before its paragraph; an entry by a part of its name. */
  const holding = (units, typed) => {
    const words = plain(typed);
    const whole = new RegExp(`(?<![\\p{L}\\d])${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`, "u");
    const found = units.filter(([, , , , text]) => text && whole.test(plain(text)));
    return found.find(([reference]) => reference.includes(".")) ?? found[0] ?? units.find(([, , , label]) => whole.test(plain(label)));
  };

  /** The unit that a reader means, and whether it was found by its words. */
  const meant = (units, typed) => {
    const inAddress = typed.match(/#([^:]+)/)?.[1] ?? typed.match(/ref\/([^/?#]+)/)?.[1];
    const wanted = inAddress ? decodeURIComponent(inAddress) : typed;
    const named = single(units, wanted) || range(units, wanted);
    return { unit: named || (plain(typed).length > 2 ? holding(units, typed) : undefined), quoted: !named };
  };

  /** The box in the banner. */
  const resolver = () => {
    const form = document.querySelector(".resolver");
    const input = form?.querySelector("input");
    const answer = form?.querySelector(".answer");
    form?.addEventListener("submit", async (event) => {
      event.preventDefault();
      const typed = input.value.trim();
      if (!typed) return;
      const { unit, quoted } = meant((await data()).units, typed);
      answer.textContent = unit ? "" : "Not found in the text.";
      input.setAttribute("aria-invalid", String(!unit));
      if (!unit) {
        const link = new URL(`search.html#q=${encodeURIComponent(typed)}`, root).href;
        answer.append(" ", element("a", { href: link, textContent: "Search everything" }));
        return;
      }
      // A folder is named with its index.html, since pages open from disk too.
      location.href = new URL(unit[1].replace(/\/(?=#|$)/, "/index.html"), root).href + (quoted && unit[4] ? fragment(typed) : "");
    });
  };

  /** The text fragment for some words (falls back to the anchor before it where browsers do not know it). */
  const fragment = (words) => {
    const coded = (part) => encodeURIComponent(part).replace(/-/g, "%2D");
    const all = words.trim().split(/\s+/);
    return ":~:text=" + (all.length > 12 ? `${coded(all.slice(0, 5).join(" "))},${coded(all.slice(-5).join(" "))}` : coded(all.join(" ")));
  };

  /** The words of a selection without numbers, calls and notes. */
  const selected = (range) => {
    const copy = range.cloneContents();
    copy.querySelectorAll(".mark, .call, .notes").forEach((silent) => silent.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  /** The reference of the unit at one end of a selection. */
  const unitAt = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(".edition-text span[id], .edition-text .unit")?.id;

  let panel = null;
  const close = () => { panel?.remove(); panel = null; };

  /** Closes the panel that was opened for words of a unit; who used it by the keyboard goes on at the number of the paragraph. */
  const leaveFor = (reference) => {
    close();
    document.getElementById(reference)?.closest(".unit")?.querySelector(".number")?.focus({ preventScroll: true });
  };

  /** Offers to cite what is selected. */
  const offer = () => {
    const selection = getSelection();
    if (panel?.contains(document.activeElement) || panel?.dataset.open) return;
    close();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const [first, last] = [unitAt(range.startContainer), unitAt(range.endContainer)];
    const words = selected(range);
    if (!first || !last || words.length < 3) return;
    const button = element("button", { type: "button", textContent: "Cite these words" });
    panel = element("section", { className: "citing" }, element("div", { className: "buttons" }, button, element("span", { role: "status", textContent: first === last ? first : `${first} to ${last}` })));
    panel.setAttribute("aria-label", "Cite these words");
    button.addEventListener("click", () => cite(words, first, last));
    document.querySelector("main").after(panel);
  };

  /** The number of a unit as citations print it: “10”, “10.3”. */
  const printed = (units, reference) => {
    const unit = units.find(([name]) => name === reference);
    const above = units.find(([name]) => name === reference.split(".").slice(0, -1).join("."));
    return above?.[2] && unit?.[2] ? `${above[2]}.${unit[2]}` : unit?.[2] || reference;
  };

  /** Shows reference, quotation, citation and link for words. */
  const cite = async (words, first, last) => {
    const { units, styles } = await data();
    const text = element("textarea", { id: "citation", readOnly: true, rows: 7 });
    const choice = element("select", { id: "style" }, ...styles.map(({ name }, index) => element("option", { value: index, textContent: name })));
    const link = location.href.split("#")[0] + `#${first}${fragment(words)}`;
    const write = () => {
      const style = styles[choice.value];
      const template = first === last ? style.one : style.many;
      const place = (one) => one.replaceAll("{n}", printed(units, first)).replaceAll("{m}", printed(units, last)).replaceAll("{reference}", first);
      text.value = [`“${words}”`, place(template.note), template.entry && template.entry !== template.note ? place(template.entry) : "", link].filter(Boolean).join("\n\n");
    };
    const copy = element("button", { type: "button", textContent: "Copy" });
    const leave = element("button", { type: "button", textContent: "Close" });
    copy.addEventListener("click", async () => {
      text.select();
      await navigator.clipboard?.writeText(text.value).then(() => { copy.textContent = "Copied"; }, () => {});
    });
    leave.addEventListener("click", () => leaveFor(first));
    choice.addEventListener("change", write);
    panel.dataset.open = "yes";
    panel.replaceChildren(
      element("div", { className: "buttons" }, element("label", { htmlFor: "style", textContent: "Style" }), choice, copy, leave),
      element("label", { htmlFor: "citation", textContent: first === last ? `Citation of ${first}` : `Citation of ${first} to ${last}` }), text);
    panel.addEventListener("keydown", (event) => { if (event.key === "Escape") leaveFor(first); });
    write();
    choice.focus();
  };

  /** A note that is asked for by its address is opened, where the browser does not do so itself; on paper all are open. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const note = target?.closest("details");
    if (note && !note.open) { note.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", reveal);

  /** The beginning of a note, where it is shown beside the text, opens the note as its words do. */
  document.addEventListener("click", ({ target }) => {
    const note = target.closest(".notes details:not([open])");
    if (note && !target.closest("a, summary") && getSelection().isCollapsed) note.open = true;
  });
  addEventListener("beforeprint", () => document.querySelectorAll(".notes details, .as-table").forEach((note) => { note.open = true; }));

  resolver();
  reveal();
  if (document.querySelector(".edition-text")) {
    let pause;
    document.addEventListener("selectionchange", () => { clearTimeout(pause); pause = setTimeout(offer, 250); });
  }
})();
