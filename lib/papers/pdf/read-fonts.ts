import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { medium, regular } from "#lib/papers/pdf/sheet";

const folder = join(process.cwd(), "node_modules", "@expo-google-fonts", "noto-sans-sc");
const files = {
  [regular]: join(folder, "400Regular", "NotoSansSC_400Regular.ttf"),
  [medium]: join(folder, "500Medium", "NotoSansSC_500Medium.ttf"),
} as const;

type FontName = keyof typeof files;

let kept: Promise<[FontName, Buffer][]> | null = null;

/** The two weights of Noto Sans SC (OFL) that papers are set in, read once; a paper embeds the glyphs it has. */
export function readFonts(): Promise<[FontName, Buffer][]> {
  kept ??= Promise.all(
    (Object.keys(files) as FontName[]).map(
      async (name): Promise<[FontName, Buffer]> => [name, await readFile(files[name])],
    ),
  );
  return kept;
}
