import type postgres from "postgres";

/** Statements with more parameters have a new form each time and would only fill the server's memory. */
const parametersAtMost = 40;

/**
 * Has the driver prepare what Drizzle sends: it sends everything unprepared, and planning anew cost the
 * database three times the work itself. Transactions and savepoints of the client prepare as well.
 */
export function prepareStatements<Client extends postgres.Sql | postgres.TransactionSql>(
  client: Client,
): Client {
  return new Proxy(client, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (key === "unsafe") {
        return (text: string, parameters: never[] = []) =>
          target.unsafe(text, parameters, {
            prepare: parameters.length > 0 && parameters.length <= parametersAtMost,
          });
      }
      if ((key !== "begin" && key !== "savepoint") || typeof member !== "function") return member;
      return (...given: unknown[]) => Reflect.apply(member, target, given.map(asPreparing));
    },
  });
}

/** The work of a transaction gets its client as an argument. */
function asPreparing(given: unknown): unknown {
  return isWork(given) ? (client: postgres.TransactionSql) => given(prepareStatements(client)) : given;
}

function isWork(given: unknown): given is (client: postgres.TransactionSql) => unknown {
  return typeof given === "function";
}
