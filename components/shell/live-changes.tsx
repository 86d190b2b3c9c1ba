"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const settleMs = 300;

/** Listens for what changed elsewhere: stale queries are read anew, and the rail's counts with them. */
export function LiveChanges() {
  const queries = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    const source = new EventSource("/api/stream");
    let refresh: ReturnType<typeof setTimeout> | undefined;
    const refreshSoon = () => {
      clearTimeout(refresh);
      refresh = setTimeout(() => router.refresh(), settleMs);
    };
    // What changed between the page's making and this moment was told to nobody.
    source.onopen = () => {
      queries.invalidateQueries();
      refreshSoon();
    };
    source.onmessage = (event) => {
      const topics: string[] = JSON.parse(event.data);
      if (topics.includes("all")) queries.invalidateQueries();
      else for (const topic of topics) queries.invalidateQueries({ queryKey: [topic] });
      refreshSoon();
    };
    return () => {
      source.close();
      clearTimeout(refresh);
    };
  }, [queries, router]);
  return null;
}
