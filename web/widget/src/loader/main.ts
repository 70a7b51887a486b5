import { install } from './install.ts';

const script = document.currentScript as HTMLScriptElement | null;
if (script?.dataset.brand) install(script.src, script.dataset);
