/** An element with attributes and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The nodes of HTML that our own renderer wrote. In a template nothing runs and nothing is fetched. */
export function parsed(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** Makes the children of an element those of another with as few changes as possible: what stays keeps its focus. */
export function morphChildren(old: Element, fresh: ParentNode): void {
  const [before, after] = [[...old.childNodes], [...fresh.childNodes]];
  for (const [at, node] of after.entries()) {
    const same = before[at];
    if (same === undefined) old.append(node);
    else morph(same, node);
  }
  for (const node of before.slice(after.length)) node.remove();
}

function morph(old: ChildNode, fresh: ChildNode): void {
  if (old instanceof Element && fresh instanceof Element && old.tagName === fresh.tagName) {
    if (old.isEqualNode(fresh)) return;
    morphAttributes(old, fresh);
    morphChildren(old, fresh);
    return;
  }
  if (old instanceof Text && fresh instanceof Text) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  old.replaceWith(fresh);
}

function morphAttributes(old: Element, fresh: Element): void {
  for (const name of old.getAttributeNames()) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const name of fresh.getAttributeNames()) {
    const value = fresh.getAttribute(name) ?? "";
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
