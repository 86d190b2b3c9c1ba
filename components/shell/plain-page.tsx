import type { ReactNode } from "react";
import { Logo } from "#components/marks/logo";
import { LanguageSwitch } from "#components/shell/language-switch";
import type { Theme } from "#components/shell/theme";
import { ThemeSwitch } from "#components/shell/theme-switch";

type PlainPageProps = { product: string; theme: Theme; children: ReactNode };

/** The frame of pages for people who are not signed in: the name, the language, one narrow column. */
export function PlainPage({ product, theme, children }: PlainPageProps) {
  return (
    <div className="flex min-h-screen flex-col">
      <header data-print="hide" className="flex h-12 items-center gap-2 px-6">
        <Logo name={product} />
        <div className="ms-auto flex items-center gap-1">
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
        </div>
      </header>
      <main id="main" className="mx-auto flex w-full max-w-md grow flex-col justify-center gap-6 px-6 pb-24">
        {children}
      </main>
    </div>
  );
}
