/** What Google's forms have had since publishing came and the package of types has not: see `takeAnswers`. */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface Form {
      /** Whether the form can be published at all; older ones just take answers. */
      supportsAdvancedResponderPermissions(): boolean
      /** Publishing has the form take answers too, unpublishing has it take none. */
      setPublished(enabled: boolean): Form
    }
  }
}
