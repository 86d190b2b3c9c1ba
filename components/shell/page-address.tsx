type Change = { url: string; isStep: boolean };

/*
 * Next 16 takes the address changed under a page that is being read anew for a contradiction; after two of them in a
 * row it loads the whole page, and what the bench said and heard meanwhile is gone.
 */
let isBeingRead = false;
const waiting: Change[] = [];

/**
 * Changes the page's address without reading the page: at once, or behind the reading that is under way. A step can
 * be gone back; any other change takes the place of the address before it.
 */
export function changeAddress(url: string, { isStep }: { isStep: boolean }): void {
  if (isBeingRead) waiting.push({ url, isStep });
  else apply({ url, isStep });
}

/** The query of the page's address, as it is or will be when nothing waits any more. */
export function queryOfAddress(): URLSearchParams {
  return new URL(waiting.at(-1)?.url ?? "", window.location.href).searchParams;
}

/** From here on the page is being read anew, or no longer. */
export function setBeingRead(next: boolean): void {
  isBeingRead = next;
  if (next) return;
  for (const change of waiting.splice(0)) apply(change);
}

function apply({ url, isStep }: Change): void {
  if (isStep) window.history.pushState(null, "", url);
  else window.history.replaceState(null, "", url);
}
