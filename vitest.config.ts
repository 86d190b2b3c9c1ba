import { defineConfig } from "vitest/config";

const demo = "scripts/demo/load-demo.test.ts";
const database = ["db/**/*.test.ts", "lib/**/*.test.ts", demo];
const pure = ["lib/domain/**/*.test.ts", "lib/{architecture,env}.test.ts", "lib/i18n/**/*.test.ts"];
const excluded = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: [...pure, "components/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "sandbox/**/*.test.ts"],
          exclude: [...excluded, demo],
        },
      },
      {
        test: {
          name: "database",
          include: database,
          exclude: [...excluded, ...pure],
          globalSetup: ["./scripts/test/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
