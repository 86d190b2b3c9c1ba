import { join } from "node:path";
import type { Config } from "./config.ts";
import { type Dispatcher, type Outcome, startDispatcher } from "./dispatcher.ts";
import type { SandboxEvent } from "./events.ts";
import { type Journal, openJournal } from "./journal.ts";
import { keysOf } from "./offices/keys.ts";
import { postDelivery } from "./post.ts";
import { USUAL } from "./scenario.ts";
import { applyEvent, emptyState, type State } from "./state.ts";
import { scenarioFromWords } from "./words.ts";

/** What every handler works with: the state to read, and `record`, the only way to change it. */
export type Core = {
  config: Config;
  state: State;
  journal: Journal;
  dispatcher: Dispatcher;
  record: (event: SandboxEvent) => void;
  stop: () => void;
};

function replay(journal: Journal, state: State): void {
  journal.replay((line, place) => {
    let event: SandboxEvent;
    try {
      event = JSON.parse(line);
    } catch {
      throw new Error(
        `The sandbox's log is damaged at byte ${place.offset}; move its folder away to start afresh.`,
      );
    }
    applyEvent(state, event, place);
  });
}

/** Whether a repeated failure is news: the log holds each change of a delivery's fortune, not each repetition. */
function isNews(last: Map<string, number | null>, id: string, status: number | null, done: boolean): boolean {
  const news = done || !last.has(id) || last.get(id) !== status;
  if (done) last.delete(id);
  else last.set(id, status);
  return news;
}

function outcomeText({ status, words }: Outcome): string {
  return [status ?? "no answer", words.replaceAll(/\s+/g, " ").trim()].join(" ").trim();
}

/** Opens the log, builds the state from it, and takes up again whatever was still to be sent. */
export function openCore(config: Config): Core {
  const journal = openJournal(join(config.folder, "log.jsonl"));
  const state = emptyState();
  replay(journal, state);
  const told = config.words.length > 0 ? scenarioFromWords(USUAL, config.words) : null;
  const stopped = new AbortController();
  const lastStatus = new Map<string, number | null>();

  function append(event: SandboxEvent): void {
    applyEvent(state, event, journal.append(event));
  }

  const signsWith = (office: string) => keysOf(config, state, office)[0] ?? "";
  const dispatcher = startDispatcher(
    (delivery) => postDelivery(config, delivery, signsWith, stopped.signal),
    (delivery, result, done) => {
      const { kind, id, lane } = delivery;
      if (!isNews(lastStatus, id, result.status, done)) return;
      const at = new Date().toISOString();
      append({ type: "attempt", at, kind, id, lane, outcome: outcomeText(result), done });
    },
  );
  dispatcher.add([...state.pending.values()]);
  if (told) append({ type: "scenario", at: new Date().toISOString(), scenario: told });

  return {
    config,
    state,
    journal,
    dispatcher,
    record(event) {
      append(event);
      if ("deliveries" in event) dispatcher.add(event.deliveries);
    },
    stop() {
      stopped.abort();
      dispatcher.stop();
      journal.close();
    },
  };
}
