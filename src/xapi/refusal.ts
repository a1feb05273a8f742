/** Why a statement, or a request, is not taken: which property, what is wrong, and which clause asks for it. */
export interface Refusal {
  /** As one would write it in code, from the statement: `actor.account.homePage`, `context.contextActivities.parent[0].id`; '' for the whole. */
  readonly property: string;
  /** One sentence with the value found and what is allowed. */
  readonly message: string;
  /** Such as `xAPI 1.0.3 Data 2.4.2.3`. */
  readonly clause: string;
}
