import { useEffect, useEffectEvent } from "react";

/** Ctrl+P prints the paper and not the page; without a paper it prints the page as ever. */
export function usePrintKey(print: (() => void) | null): void {
  const take = useEffectEvent((event: KeyboardEvent) => {
    if (!print || event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!event.repeat) print();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => take(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
