import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/repeatable-properties.ts'],
    reporters: [process.stdout.isTTY ? 'dot' : 'default', './tests/support/closing-line.ts'],
    coverage: { include: ['src/**'] },
    testTimeout: 60_000,
  },
});
