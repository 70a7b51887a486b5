let context: AudioContext | undefined;
let last = 0;
const pause = 2000;

/** Two soft notes, at most once in two seconds; nothing where the browser forbids sound. */
export function ring(): void {
  const now = Date.now();
  if (now - last < pause) return;
  last = now;
  context ??= new AudioContext();
  if (context.state === 'suspended') return;
  note(context, 659, 0);
  note(context, 880, 0.12);
}

function note(audio: AudioContext, pitch: number, after: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const start = audio.currentTime + after;
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.08, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.35);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.4);
}
