/** A tab and what it shows. */
export interface Tab {
  readonly tab: HTMLElement;
  readonly panel: HTMLElement;
}

/** Tabs after the pattern of the ARIA guide: arrows, Home and End move and choose, one of them is in the tab order. */
export function createTabs(tabs: readonly Tab[], chosen: (at: number) => void): (at: number) => void {
  const choose = (at: number): void => {
    for (const [each, { tab, panel }] of tabs.entries()) {
      tab.setAttribute("aria-selected", String(each === at));
      tab.tabIndex = each === at ? 0 : -1;
      panel.hidden = each !== at;
    }
    chosen(at);
  };
  for (const [at, { tab }] of tabs.entries()) {
    tab.addEventListener("click", () => choose(at));
    tab.addEventListener("keydown", (event) => {
      const to = target(event.key, at, tabs.length);
      if (to === undefined) return;
      event.preventDefault();
      choose(to);
      tabs[to]?.tab.focus();
    });
  }
  return choose;
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
