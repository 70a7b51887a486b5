/** Of the shadow root only: neither the page's rules reach in, nor these out. */
export const style = `
:host { all: initial !important; }
button {
  all: unset; box-sizing: border-box; position: fixed; bottom: 20px; z-index: 2147483000;
  width: 56px; height: 56px; border-radius: 28px; display: grid; place-items: center; cursor: pointer;
  background: var(--colour); color: var(--ink); box-shadow: 0 2px 10px rgb(0 0 0 / 28%);
}
:host([data-side=right]) :is(button, iframe) { right: 20px; }
:host([data-side=left]) :is(button, iframe) { left: 20px; }
button:focus-visible { outline: 3px solid var(--colour); outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
b {
  position: absolute; top: -4px; right: -4px; min-width: 20px; height: 20px; border-radius: 10px; padding: 0 5px;
  box-sizing: border-box; background: #a5301d; color: #fff; font: 600 12px/20px system-ui, sans-serif; text-align: center;
}
iframe {
  position: fixed; bottom: 88px; z-index: 2147483001; width: 384px; height: min(640px, calc(100dvh - 108px));
  max-width: calc(100vw - 40px); border: 0; border-radius: 12px; box-shadow: 0 8px 32px rgb(0 0 0 / 24%); background: #fdfcfa;
  color-scheme: inherit;
}
[hidden] { display: none !important; }
@media (max-width: 480px) {
  :host iframe { inset: 0 !important; width: 100%; max-width: none; height: 100dvh; border-radius: 0; }
}
@media (prefers-reduced-motion: no-preference) {
  iframe { animation: come .12s ease-out; }
  @keyframes come { from { opacity: 0; transform: translateY(8px); } }
}
@media (forced-colors: active) { button, iframe { border: 1px solid; } }
@media print { :host { display: none !important; } }
`;
