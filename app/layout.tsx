import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageNonce } from "#components/shell/page-nonce";
import { themeCookie, toTheme } from "#components/shell/theme";
import { htmlLang, toLocale } from "#lib/i18n/locale";
import "./globals.css";
import { Providers } from "./providers";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("tagline"),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f3f1ea" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1012" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, asked, chosen] = await Promise.all([cookies(), headers(), getLocale()]);
  const locale = toLocale(chosen);
  const theme = toTheme(jar.get(themeCookie)?.value);
  return (
    <html lang={htmlLang[locale]} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <PageNonce nonce={asked.get("x-nonce") ?? undefined} />
      </head>
      <body>
        <NextIntlClientProvider>
          <Providers locale={locale}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
