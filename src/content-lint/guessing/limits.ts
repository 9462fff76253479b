/** The goals that practice in the course is held to, so that it cannot be solved without being read. */

/** Most that each figure may be. Shares are 0–1. */
export const limits = {
  /** Questions with one answer in which the right option is the longest. Chance is 33 % with three options. */
  longest: 0.38,
  /** The same in which the right option sounds kindest, by word lists. */
  tone: 0.42,
  /**
   * Difference between the shares of right and wrong options with a clause that argues for itself, or with a question
   * mark. With the course's 75 right and 150 wrong options, two shares around 15 % that differ by chance alone lie within
   * 10 percentage points 19 times of 20 (two standard errors); what lies further apart is a habit of the writer.
   */
  difference: 0.1,
  /** The same for two sentences or more, which about half of the options have: two standard errors are 14 points. */
  sentencesDifference: 0.15,
  /** Questions with several answers in which one and the same letter is right. */
  letter: 0.6,
  /** Questions of order that share one key. */
  sameOrder: 2,
  /** Questions of sorting whose things alternate between two categories. */
  alternating: 0,
  /** Questions of sorting whose first thing goes in the first category. */
  firstInFirst: 0.5,
  /** Exercises with scenes in which always the first choice leads to a good end: 3 of 12. */
  firstChoiceWins: 0.25,
  /** Scenes in which the first choice is among the nearest to a good end. */
  firstChoiceNearest: 0.5,
  /** Points of a path that are won by tone and position alone. */
  guesser: 0.4,
} as const;

/** Fewest choices to a good end, at least. */
export const shortestWay = 2;

/** A share of fewer questions than this says nothing, and is no fault. */
export const fewest = 6;
