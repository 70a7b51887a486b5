import { defineConfig } from 'vite';

export default defineConfig({
  test: { include: ['src/**/*.test.ts'], environment: 'happy-dom', environmentOptions: { happyDOM: { settings: { disableIframePageLoading: true, handleDisabledFileLoadingAsSuccess: true } } } },
} as Parameters<typeof defineConfig>[0]);
