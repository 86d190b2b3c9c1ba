"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { signedInEvent } from "#components/operator/use-session-end";
import { setBeingRead } from "#components/shell/page-address";
import { readSoon } from "#components/shell/read-soon";
import { getJson } from "#lib/http/fetch-json";

/* What else changes within this time is seen by the same reading; a busy house never puts it off. */
const settleMs = 2000;

/** Listens for what changed elsewhere: stale queries are read anew, and the rail's counts with them. */
export function LiveChanges() {
  const session = useSessions();
  const queries = useQueryClient();
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  useEffect(() => {
    if (!isReading) setBeingRead(false);
  }, [isReading]);
  useEffect(() => {
    const source = new EventSource(`/api/stream?session=${session}`);
    let refresh: ReturnType<typeof setTimeout> | undefined;
    // A page read anew without a session leads to the sign-in and takes what lies open with it.
    const readAnew = () =>
      getJson("/api/operator").then(
        () => {
          setBeingRead(true);
          startReading(() => router.refresh());
        },
        () => {},
      );
    const refreshSoon = () => {
      refresh ??= setTimeout(() => {
        refresh = undefined;
        // Without a network it would leave the page for the browser's own error; the stream opens again with it.
        if (navigator.onLine) void readAnew();
      }, settleMs);
    };
    // What changed between the page's making and this moment was told to nobody.
    source.onopen = () => {
      queries.invalidateQueries();
      refreshSoon();
    };
    source.onmessage = (event) => {
      const topics: string[] = JSON.parse(event.data);
      for (const topic of topics) readSoon(queries, topic === "all" ? [] : [topic]);
      refreshSoon();
    };
    return () => {
      source.close();
      clearTimeout(refresh);
      setBeingRead(false);
    };
  }, [queries, router, session]);
  return null;
}

/** Grows with every new sign-in over this page: the stream of the session before is closed for good. */
function useSessions(): number {
  const [session, setSession] = useState(0);
  useEffect(() => {
    const next = () => setSession((before) => before + 1);
    window.addEventListener(signedInEvent, next);
    return () => window.removeEventListener(signedInEvent, next);
  }, []);
  return session;
}
