import type { Browser, Locator, Page } from 'playwright-core'

/** What somebody answers, by the words of the question: a text, an option, or several. */
export type Said = Readonly<Record<string, string | readonly string[]>>

/** Somebody with a phone and the link of a questionnaire; a phone may have no scripts. */
export class Pupil {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  static async withPhone(browser: Browser, { scripts }: { scripts: boolean }): Promise<Pupil> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: scripts,
      hasTouch: true,
      isMobile: true,
      locale: 'ru-RU',
    })
    context.setDefaultTimeout(60_000)
    return new Pupil(await context.newPage())
  }

  /** Answers everything it has something to say to, step by step, and sends it. @param look at each step once it is filled in */
  async answer(
    url: string,
    said: Said,
    look: (step: number) => Promise<void> = async () => {},
  ): Promise<void> {
    await this.page.goto(url)
    for (let step = 1; ; step++) {
      await this.fillIn(said)
      await look(step)
      const isLast = (await this.#button('Дальше').count()) === 0
      await this.#button(isLast ? 'Отправить' : 'Дальше').click()
      if (isLast) break
      await this.page.waitForURL(`**/${step + 1}`)
    }
    await this.page.getByRole('heading', { name: 'Анкета отправлена' }).waitFor()
  }

  /** The questions of the step in sight. */
  async fillIn(said: Said): Promise<void> {
    for (const [question, answer] of Object.entries(said)) {
      if (typeof answer === 'string') {
        const field = this.page.getByLabel(question, { exact: true })
        if ((await field.count()) > 0) {
          await field.fill(answer)
          continue
        }
      }
      for (const option of [answer].flat()) {
        const pick = this.#group(question).getByLabel(option, { exact: true })
        if ((await pick.count()) > 0) await pick.check()
      }
    }
  }

  #group(question: string): Locator {
    return this.page.getByRole('group', { name: question })
  }

  #button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
}
