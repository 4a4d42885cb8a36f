import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { bindings } from './tests/workerd/bindings.ts'

/** Journeys are long in time and short in lines: begun last they would keep everybody waiting. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isJourney = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/journey/')
    return [...sorted.filter(isJourney), ...sorted.filter(file => !isJourney(file))]
  }
}

// node: everything that runs in Node or in the embedded host. workerd: the Worker in Cloudflare's own runtime.
export default defineConfig({
  test: {
    // On two cores vitest would take one worker; many of ours wait for a browser, which is idle most of the time.
    maxWorkers: 3,
    sequence: { sequencer: JourneysFirst },
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/workerd/**'],
          testTimeout: 60_000,
          // What a page shows after a call comes when it comes; vitest would give up after a second.
          expect: { poll: { timeout: 15_000 } },
          // A browser on a busy machine may miss its moment once; twice is a fault.
          retry: process.env.CI ? 1 : 0,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            remoteBindings: false,
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: await bindings() },
          }),
        ],
        test: { name: 'workerd', include: ['tests/workerd/**/*.test.ts'], testTimeout: 30_000 },
      },
    ],
  },
})
