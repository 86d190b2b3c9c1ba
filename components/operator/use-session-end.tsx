"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { getJson, signedOutEvent } from "#lib/http/fetch-json";

/** Told to the window when a session goes on after it had ended, so that what stood still goes on too. */
export const signedInEvent = "guicang.signed-in";

/**
 * Whether this page's session is over. An answer that says so may only have been meant for another person's scan, so
 * the server is asked; where another person works here by now, `onOther` is called.
 */
export function useSessionEnd(userId: string, onOther: () => void) {
  const [hasEnded, setEnded] = useState(false);
  const ask = useEffectEvent(async () => {
    const operator = await getJson<{ userId: string }>("/api/operator").catch((error) => error);
    if (operator.status === 401) setEnded(true);
    else if (operator.userId && operator.userId !== userId) onOther();
  });
  useEffect(() => {
    let isAsking = false;
    const hear = () => {
      if (isAsking) return;
      isAsking = true;
      ask().finally(() => {
        isAsking = false;
      });
    };
    window.addEventListener(signedOutEvent, hear);
    return () => window.removeEventListener(signedOutEvent, hear);
  }, []);
  const goOn = () => {
    setEnded(false);
    window.dispatchEvent(new Event(signedInEvent));
    // Queues that wait for a person try again when the page has the keys again.
    window.dispatchEvent(new Event("focus"));
  };
  return { hasEnded, goOn };
}
