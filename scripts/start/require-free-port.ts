import { isPortFree } from "#db/embedded/free-port";

/** Throws one sentence naming the variable when another program listens there. */
export async function requireFreePort(port: number, host: string, variable: string): Promise<void> {
  if (await isPortFree(port, host)) return;
  throw new Error(
    `Port ${port} cannot be used on ${host}, most likely another program has it: choose another one, as in ${variable}=${port + 10} npm start.`,
  );
}
