import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tones } from "#components/ui/tone";

/** WCAG 2.2, 1.4.3: text needs 4.5 to 1; 1.4.11: marks and borders of controls need 3 to 1. */
const readable = 4.5;
const visible = 3;

const css = readFileSync("app/theme.css", "utf8");
const sheets = ["canvas", "surface", "surface-2", "surface-3"];
const inks = ["ink", "ink-2", "ink-3", "accent", ...tones];

const pairs: [string, string, number][] = [
  ...inks.flatMap((ink) => sheets.map((sheet): [string, string, number] => [ink, sheet, readable])),
  ...tones.map((tone): [string, string, number] => [tone, `${tone}-soft`, readable]),
  ...tones.map((tone): [string, string, number] => ["ink", `${tone}-soft`, readable]),
  ...tones.map((tone): [string, string, number] => [`on-${tone}`, `fill:${tone}`, readable]),
  ["on-accent", "fill:accent", readable],
  ["on-accent", "accent-strong", readable],
  ["accent", "accent-soft", readable],
  ["ink", "accent-soft", readable],
  ["ink-2", "accent-soft", readable],
  ["vermilion", "surface", readable],
  ...["release", "reship", "destroy", "move-out"].map((outcome): [string, string, number] => [
    `outcome-${outcome}`,
    "accent-soft",
    readable,
  ]),
  ["line-strong", "surface", visible],
  ["attention-mark", "surface", visible],
];

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("R22 %s", (_, side) => {
  test.each(pairs)("%s on %s", (text, ground, least) => {
    expect(contrast(colour(text, side), colour(ground, side))).toBeGreaterThanOrEqual(least);
  });
});

function colour(name: string, side: 0 | 1): string {
  const token = name.startsWith("fill:") ? `--background-color-${name.slice(5)}` : `--color-${name}`;
  const stated = new RegExp(`${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  const found = stated?.[side + 1];
  if (!found) throw new Error(`theme.css does not state ${token} for both themes`);
  return found.length === 4 ? found.replace(/\w/g, "$&$&") : found;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
