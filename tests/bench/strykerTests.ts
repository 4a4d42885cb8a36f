import { defineConfig } from 'vitest/config'

/** The tests that a mutant of a rule has to get past. */
export default defineConfig({ test: { include: ['tests/shared/rules/**/*.test.ts'] } })
