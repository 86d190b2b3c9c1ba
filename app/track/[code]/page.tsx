import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PlainPage } from "#components/shell/plain-page";
import { themeCookie, toTheme } from "#components/shell/theme";
import { TrackedReturn } from "#components/tracking/tracked-return";
import { addressOf } from "#lib/auth/address-of";
import { systemActor } from "#lib/context";
import { runUseCase } from "#lib/run-use-case";
import { trackReturn } from "#lib/tracking/track-return";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("track");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function TrackPage({ params }: Props) {
  const t = await getTranslations("common");
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  const asked = { code: (await params).code.slice(0, 200), address: addressOf(await headers()) };
  const tracked = await runUseCase(systemActor, trackReturn, asked);
  return (
    <PlainPage product={t("product")} theme={theme}>
      <TrackedReturn tracked={tracked} />
    </PlainPage>
  );
}
