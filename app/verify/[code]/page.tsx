import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { VerifiedPaper } from "#components/papers/verified-paper";
import { PlainPage } from "#components/shell/plain-page";
import { themeCookie, toTheme } from "#components/shell/theme";
import { addressOf } from "#lib/auth/address-of";
import { systemActor } from "#lib/context";
import { verifyDocument } from "#lib/papers/verify-document";
import { runUseCase } from "#lib/run-use-case";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("verify");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function VerifyPage({ params }: Props) {
  const t = await getTranslations("common");
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  const asked = { code: (await params).code.slice(0, 200), address: addressOf(await headers()) };
  const verified = await runUseCase(systemActor, verifyDocument, asked);
  return (
    <PlainPage product={t("product")} theme={theme}>
      <VerifiedPaper verified={verified} />
    </PlainPage>
  );
}
