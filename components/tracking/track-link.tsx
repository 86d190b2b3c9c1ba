"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { TextLink } from "#components/ui/text-link";

/** Where its consumer follows the return, to be copied into an answer. */
export function TrackLink({ url }: { url: string }) {
  const t = useTranslations("returns.page.track");
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied("yes");
    } catch {
      setCopied("no");
    }
  };
  return (
    <Panel title={t("title")} aside={<Button onClick={copy}>{t("copy")}</Button>}>
      <div className="flex flex-col gap-1.5">
        <p className="text-ink-2">{t("note")}</p>
        <TextLink href={url} target="_blank" className="code-figures break-all">
          {url}
        </TextLink>
        <StatusLine tone={copied === "no" ? "attention" : "ok"}>{copied && t(`copied.${copied}`)}</StatusLine>
      </div>
    </Panel>
  );
}
