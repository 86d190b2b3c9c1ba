import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BadgeCard } from "#components/badges/badge-card";
import { PrintButton } from "#components/ui/print-button";
import { TextLink } from "#components/ui/text-link";
import { getBadge } from "#lib/auth/get-badge";
import { IssueBadge } from "#lib/auth/issue-badge";
import { readForPage } from "#lib/http/read-for-page";

type Props = { params: Promise<{ login: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("badges");
  return { title: t("title") };
}

export default async function BadgePage({ params }: Props) {
  const t = await getTranslations("badges.sheet");
  const asked = IssueBadge.safeParse({ login: decodeURIComponent((await params).login) });
  if (!asked.success) notFound();
  const badge = await readForPage(getBadge, asked.data);
  return (
    <main className="flex flex-col gap-4 p-6 print:p-0">
      <h1 className="text-title font-semibold print:hidden">{t("title", { name: badge.name })}</h1>
      <BadgeCard badge={badge} />
      <div className="flex items-center gap-4" data-print="hide">
        <PrintButton>{t("print")}</PrintButton>
        <TextLink href="/badges">{t("back")}</TextLink>
      </div>
    </main>
  );
}
