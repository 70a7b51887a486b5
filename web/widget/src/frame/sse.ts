/** Server-sent events of a body as it comes: each `data:` as text. Comments count as signs of life. */
export async function eachEvent(body: ReadableStream<Uint8Array>, heard: (data: string | undefined) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    // What is cut in the middle was not said.
    if (done) return;
    rest += value;
    const parts = rest.split(/\r?\n\r?\n/);
    rest = parts.pop() ?? '';
    heard(undefined);
    for (const part of parts) {
      const data = part
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).replace(/^ /, ''));
      if (data.length > 0) heard(data.join('\n'));
    }
  }
}
