import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

type AppLinkProps = Omit<ComponentProps<typeof Link>, "href"> & { href: string };

/**
 * A link inside the product. Addresses are often made of data, so they come as plain text; nothing is fetched
 * ahead, because a table of fifty rows would otherwise ask for fifty pages.
 */
export function AppLink({ href, prefetch = false, ...rest }: AppLinkProps) {
  return <Link href={href as Route} prefetch={prefetch} {...rest} />;
}
