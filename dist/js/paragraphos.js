/* What the pages gain where scripts run: a box that leads to a reference or a quotation, and citations for selected words.
   Nothing here is needed for reading. Data comes from data.js beside this file, loaded when first used, from disk too. */
"use strict";
(() => {
  const here = document.currentScript.src;
  const root = new URL("../", here).href;
  let known = null;

  /** The data of the edition: units as [reference, link, number, kind, words], and citation templates for each style. */
  const data = () => known ??= new Promise((resolve, reject) => {
    window.paragraphosData = resolve;
    const script = document.createElement("script");
    script.src = new URL("data.js", here).href;
    script.onerror = reject;
    document.head.append(script);
  });

  /** An element with properties and children. */
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  /** Words without what printers and typists do differently: quotation marks, dashes, case, space. */
  const plain = (words) => words.normalize("NFC").toLowerCase().replace(/[“”„«»"]/g, "").replace(/[‘’']/g, "'").replace(/[‐-―-]/g, "-")
    .replace(/…/g, "...").replace(/\s+/g, " ").trim();

  /** The unit that a reader means: by reference, by number as printed, or by its words. */
  const meant = (units, typed) => {
    const exact = units.find(([reference]) => reference === typed.toLowerCase());
    if (exact) return exact;
    const number = typed.match(/^(?:p|para|paragraph|¶|§)?[.\s]*(\d+)(?:\s*[.,:]\s*(?:s|sentence)?\s*(\d+))?$/i);
    if (number) {
      const block = units.find(([, , printed, kind]) => kind === "paragraph" && printed === number[1]);
      return block && number[2] ? units.find(([reference]) => reference === `${block[0]}.s${number[2]}`) ?? block : block;
    }
    const note = typed.match(/^note\s*(\d+)$/i);
    if (note) return units.find(([, , printed, kind]) => kind === "note" && printed === note[1]);
    const words = plain(typed);
    const holds = ([, , , , text]) => text && plain(text).includes(words);
    return words.includes(" ") ? units.findLast(([reference, , , , text]) => reference.includes(".") && holds([, , , , text])) ?? units.find(holds) : undefined;
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
      const unit = meant((await data()).units, typed);
      answer.textContent = unit ? "" : "Not in this edition.";
      input.setAttribute("aria-invalid", String(!unit));
      if (!unit) return;
      const quoted = plain(typed).includes(" ") && !/^(note|para)/i.test(typed) ? fragment(typed) : "";
      // A folder is named with its index.html, since pages open from disk too.
      location.href = new URL(unit[1].replace(/\/(?=#|$)/, "/index.html"), root).href + quoted;
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
