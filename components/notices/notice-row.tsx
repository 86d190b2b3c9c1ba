"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { AppLink } from "#components/ui/app-link";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { buttonStyle } from "#components/ui/button-style";
import { classNames } from "#components/ui/class-names";
import { DateTime } from "#components/ui/date-time";
import type { NoticeFacts, NoticeKind } from "#lib/domain/notice";

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export type NoticeEntry = {
  id: string;
  kind: NoticeKind;
  facts: NoticeFacts;
  href: string;
  isUrgent: boolean;
  isRead: boolean;
  at: string;
};

type NoticeRowProps = { row: NoticeEntry; onRead: () => void };

/** One notice: when, what, and its one way to act; who opens it has read it. */
export function NoticeRow({ row, onRead }: NoticeRowProps) {
  const t = useTranslations("notices");
  const title = t(`titles.${row.kind}`, row.facts);
  const act = t(`acts.${row.kind}`);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
      <span className="w-24 shrink-0 text-fine text-ink-2">
        <DateTime at={row.at} />
      </span>
      <span className={classNames("min-w-64 grow basis-64", row.isRead ? "text-ink-2" : "font-medium")}>
        {title}
      </span>
      {row.isUrgent && !row.isRead && <Badge tone="attention">{t("urgent")}</Badge>}
      <span className="flex items-center gap-2">
        {!row.isRead && (
          <Button variant="quiet" aria-label={t("readOneOf", { title })} onClick={onRead}>
            {t("readOne")}
          </Button>
        )}
        <AppLink
          data-notice=""
          onKeyDown={moveFocus}
          href={row.href}
          aria-label={t("actOf", { act, title })}
          onClick={row.isRead ? undefined : onRead}
          className={buttonStyle("secondary", "desk")}
        >
          {act}
        </AppLink>
      </span>
    </li>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key];
  const from = event.currentTarget;
  if (!step) return;
  const links = [...(from.closest("[data-notices]")?.querySelectorAll<HTMLElement>("[data-notice]") ?? [])];
  event.preventDefault();
  links[links.indexOf(from) + step]?.focus();
}
