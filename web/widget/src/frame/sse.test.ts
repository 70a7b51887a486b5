import { expect, it } from 'vitest';
import { eachEvent } from './sse.ts';

function body(...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
}

async function events(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const heard: string[] = [];
  await eachEvent(body(...chunks), (data) => data !== undefined && heard.push(data));
  return heard;
}

it('reads events wherever the network cuts them', async () => {
  const whole = 'id: 1\ndata: {"a":1}\n\n: ping\n\ndata: {"b":"ü"}\r\n\r\n';
  const bytes = new TextEncoder().encode(whole);
  for (let cut = 1; cut < bytes.length; cut += 1) {
    expect(await events(bytes.slice(0, cut), bytes.slice(cut))).toEqual(['{"a":1}', '{"b":"ü"}']);
  }
});

it('hears nothing of an event that was cut off', async () => {
  expect(await events('data: {"a":1}\n\ndata: {"b"')).toEqual(['{"a":1}']);
});

it('takes a comment for a sign of life', async () => {
  let signs = 0;
  await eachEvent(body(': ping\n\n'), () => (signs += 1));
  expect(signs).toBe(1);
});
