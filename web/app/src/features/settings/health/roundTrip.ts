const patience = 5000;

/** Opens a stream as screens do, says a word and hears it back: how long that takes, in milliseconds. */
export function roundTrip(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    let asked = 0;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      socket.close();
    };
    const fail = () => end(() => reject(new Error('No stream')));
    const timer = setTimeout(fail, patience);
    const ask = () => {
      asked = performance.now();
      socket.send(JSON.stringify({ type: 'ping' }));
    };
    socket.addEventListener('open', ask);
    socket.addEventListener('message', ({ data }) => {
      const { type } = JSON.parse(String(data)) as { type?: string };
      if (type === 'pong') end(() => resolve(performance.now() - asked));
    });
    socket.addEventListener('error', fail);
    socket.addEventListener('close', fail);
  });
}
