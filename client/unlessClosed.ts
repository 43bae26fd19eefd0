/** As much of a document as is looked at; an address alone stands for a document that was never open. */
interface Asked {
  readonly isClosed?: boolean;
}

/**
 * What somebody asked about a document, unless it was closed before the answer came: the name of a draft without a file
 * goes to the next one at once, and the answer would be taken for that one's.
 * @throws what `gone` gives, where nobody waits for the answer any more
 */
export async function unlessClosed<Answer>(
  document: Asked,
  ask: () => Answer | PromiseLike<Answer>,
  gone: () => Error,
): Promise<Answer> {
  const wasOpen = document.isClosed === false;
  const answer = await ask();
  if (wasOpen && document.isClosed) throw gone();
  return answer;
}
