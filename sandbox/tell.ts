import { type Scenario, USUAL } from "./scenario.ts";
import { scenarioFromWords } from "./words.ts";

const HOW = `npm run sandbox                                   shows the scenario of the sandbox that runs
npm run sandbox -- usual                          everything as usual again
npm run sandbox -- customs refuse reason=quantity
npm run sandbox -- customs review delay=5000 offices errors=30 acknowledge=mixed office 3105 down
                   customs: a flow; offices, office CODE: how they acknowledge; both: how they answer,
                   errors=30 and share=20 of a hundred, delay= and slow= in milliseconds, reason=`;

async function tell(words: readonly string[]): Promise<void> {
  const address = `http://127.0.0.1:${process.env.SANDBOX_PORT || 3001}/scenario`;
  const before: Scenario = await (await fetch(address)).json();
  const asked =
    words[0] === "usual" ? scenarioFromWords(USUAL, words.slice(1)) : scenarioFromWords(before, words);
  if (words.length > 0) {
    const headers = { "content-type": "application/json" };
    await fetch(address, { method: "PUT", headers, body: JSON.stringify(asked) });
  }
  console.log(JSON.stringify(asked, null, 2));
}

try {
  await tell(process.argv.slice(2));
} catch (error) {
  const isAway = error instanceof TypeError;
  const port = process.env.SANDBOX_PORT || 3001;
  console.error(
    `✗ ${isAway ? `No sandbox answers on port ${port}; SANDBOX_PORT names another.` : String(error)}`,
  );
  console.error(HOW);
  process.exitCode = 1;
}
