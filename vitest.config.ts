import { defineConfig } from "vitest/config";

// They start servers and programs of the product.
const ofProcesses = [
  "db/embedded/start-embedded-postgres",
  "lib/outbox/customs/killed-worker",
  "scripts/demo/load-demo",
  "scripts/start/{by-itself,other-roles}",
];
// They look at what a process does to its own connections.
const ofConnections = [
  "db/prepare-statements",
  "lib/auth/find-session",
  "lib/outbound/{carry-out,many-signatures}",
  "lib/outbox/run-worker",
  "lib/run-use-case",
];
const apart = [...ofProcesses, ...ofConnections].map((name) => `${name}.test.ts`);
const pure = ["lib/domain/**/*.test.ts", "lib/{architecture,env}.test.ts", "lib/i18n/**/*.test.ts"];
const excluded = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          // They keep nothing between files, and loading every module anew for each was half of their time.
          isolate: false,
          include: [
            ...pure,
            "components/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
            "sandbox/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
          exclude: [...excluded, ...apart],
          // Properties over many inputs take seconds where the machine is shared.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "database",
          isolate: false,
          include: ["db/**/*.test.ts", "lib/**/*.test.ts"],
          exclude: [...excluded, ...pure, ...apart],
          globalSetup: ["./scripts/test/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: "apart",
          include: apart,
          globalSetup: ["./scripts/test/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
