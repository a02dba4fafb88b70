import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Vitest leaves one core idle of its own accord; on two cores that is half of the machine.
    maxWorkers: '100%',
    // No test replaces a module, so the files of a worker may share what they import.
    isolate: false,
    env: { TZ: 'UTC' },
  },
})
