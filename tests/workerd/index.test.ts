import { env, exports } from 'cloudflare:workers'
import { describeEngine } from '../worker/describeEngine.ts'

describeEngine('служба подбора в среде Cloudflare', async () => ({
  privateJwk: JSON.parse(env.SIGNING_KEY),
  send: (path, init) => exports.default.fetch(new Request(`https://engine.example${path}`, init)),
}))
