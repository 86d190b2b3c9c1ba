"use client";

import { type RefObject, useEffect } from "react";

const DIALOG = "[role=dialog], [role=alertdialog]";

/**
 * Gives the scan field the focus on load, when a dialog closes and when the page comes back. It never takes
 * the focus from a control that has it.
 */
export function useFieldFocus(ref: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const take = () => {
      const field = ref.current;
      if (field && !field.closest("[inert]") && document.activeElement === document.body) {
        field.focus({ preventScroll: true });
      }
    };
    const afterDialog = (event: FocusEvent) => {
      const left = event.target instanceof Element ? event.target.closest(DIALOG) : null;
      if (left === null) return;
      setTimeout(() => {
        if (document.querySelector(DIALOG) === null) ref.current?.focus({ preventScroll: true });
      });
    };
    take();
    window.addEventListener("focus", take);
    document.addEventListener("focusout", afterDialog);
    return () => {
      window.removeEventListener("focus", take);
      document.removeEventListener("focusout", afterDialog);
    };
  }, [ref]);
}
